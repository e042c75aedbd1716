package conferencenews.media;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that is asked for (RFC 9110, 14.1.2), both ends included.
 */
record ByteRange(long first, long last) {

    /** One that lies outside the file. */
    static final ByteRange NONE = new ByteRange(-1, -1);

    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");

    /** @return empty for what is no range or several: the whole file is a right answer then */
    static Optional<ByteRange> of(String header, long length) {
        Matcher matcher = ONE.matcher(header);
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long suffix = Long.parseLong(matcher.group(2));
            return Optional.of(suffix == 0 ? NONE : new ByteRange(Math.max(0, length - suffix), length - 1));
        }
        long first = Long.parseLong(matcher.group(1));
        long last = matcher.group(2).isEmpty() ? length - 1 : Long.parseLong(matcher.group(2));
        if (last < first && !matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(first >= length ? NONE : new ByteRange(first, Math.min(last, length - 1)));
    }

    long length() {
        return last - first + 1;
    }
}
