package conferencenews.viewcount;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The places of the view number in a rendered page. Templates write a mark; whoever sends the page puts the number
 * there that holds at that moment. No author can know the marks: they are made up at each start.
 */
public enum ViewNumber {

    /** {@code 1234} */
    PLAIN,

    /** {@code 1,234}, as the page's language has it. */
    GROUPED;

    private static final int RANDOM_BYTES = 16;

    private final String mark = "views-" + random();

    /** What stands in the page in place of the number; as long as the marks of the others. */
    public String mark() {
        return mark;
    }

    private static String random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
