package conferencenews.redirect;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address as redirects compare it: without host, decoded, in small letters, without slashes at its end, its parameters
 * in the order of the alphabet.
 *
 * @param path begins with a slash
 * @param query null if it has none
 */
record FormerAddress(String path, @Nullable String query) {

    private static final Pattern ABSOLUTE = Pattern.compile("(?i)^https?://[^/?#]+");

    /** @param typed a path or a whole address; what stands behind {@code #} never comes to a server */
    static FormerAddress of(String typed) {
        String address = typed.strip().replaceFirst("#.*$", "");
        Matcher host = ABSOLUTE.matcher(address);
        String path = host.find() ? address.substring(host.end()) : address;
        int query = path.indexOf('?');
        return query < 0 ? of(path, null) : of(path.substring(0, query), path.substring(query + 1));
    }

    static FormerAddress of(String path, @Nullable String query) {
        String plain = normal(path).replaceFirst("/+$", "");
        return new FormerAddress(
                plain.isEmpty() ? "/" : plain, query == null || query.isEmpty() ? null : sorted(query));
    }

    FormerAddress withoutQuery() {
        return new FormerAddress(path, null);
    }

    /** As it is stored and shown. */
    String text() {
        return query == null ? path : path + "?" + query;
    }

    private static String sorted(String query) {
        return Arrays.stream(query.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(FormerAddress::normal)
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String normal(String encoded) {
        String text = encoded;
        if (encoded.indexOf('%') >= 0) {
            try {
                text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                return encoded.toLowerCase(Locale.ROOT);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
