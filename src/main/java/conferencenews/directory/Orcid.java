package conferencenews.directory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a person at orcid.org; its last sign is a checksum by ISO 7064 mod 11-2. */
final class Orcid {

    static final String ADDRESS = "https://orcid.org/";

    private static final Pattern TYPED =
            Pattern.compile("(?:https?://orcid\\.org/)?(\\d{4})-?(\\d{4})-?(\\d{4})-?(\\d{3}[\\dXx])");

    private Orcid() {}

    /** As it is written, {@code 0000-0002-1825-0097}; empty if it is none or a sign is wrong. */
    static Optional<String> of(String typed) {
        Matcher parts = TYPED.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String number = String.join("-", parts.group(1), parts.group(2), parts.group(3), parts.group(4))
                .toUpperCase();
        String signs = number.replace("-", "");
        return signs.charAt(15) == checksum(signs.substring(0, 15)) ? Optional.of(number) : Optional.empty();
    }

    private static char checksum(String digits) {
        int total = 0;
        for (char digit : digits.toCharArray()) {
            total = (total + digit - '0') * 2;
        }
        int result = (12 - total % 11) % 11;
        return result == 10 ? 'X' : (char) ('0' + result);
    }
}
