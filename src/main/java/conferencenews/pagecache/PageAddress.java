package conferencenews.pagecache;

import org.jspecify.annotations.Nullable;

/**
 * The address of a page that is the same for all visitors, in one spelling.
 *
 * @param path percent-encoded, the hexadecimal digits in upper case
 * @param number the page of a list; null for the first
 */
record PageAddress(String path, @Nullable String number) {

    String key() {
        return number == null ? path : path + '?' + query();
    }

    @Nullable
    String query() {
        return number == null ? null : PageAddresses.PAGE + '=' + number;
    }
}
