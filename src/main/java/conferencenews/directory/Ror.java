package conferencenews.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of an institution at ror.org: six signs in Crockford's base 32 behind a 0, and two digits by ISO 7064 mod 97-10. */
final class Ror {

    static final String ADDRESS = "https://ror.org/";

    private static final Pattern TYPED = Pattern.compile("(?:https?://ror\\.org/)?(0([0-9a-hjkmnp-tv-z]{6})(\\d{2}))");
    private static final String SIGNS = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ror() {}

    /** As it is written, {@code 01tgyzw49}; empty if it is none or a sign is wrong. */
    static Optional<String> of(String typed) {
        Matcher parts = TYPED.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (char sign : parts.group(2).toCharArray()) {
            number = number * 32 + SIGNS.indexOf(sign);
        }
        long checksum = 98 - number * 100 % 97;
        return checksum == Long.parseLong(parts.group(3)) ? Optional.of(parts.group(1)) : Optional.empty();
    }
}
