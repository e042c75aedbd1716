package conferencenews.conference;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of the web that a page can link to. */
final class WebAddress {

    private WebAddress() {}

    /** An empty one is no problem. */
    static void check(String typed, String field, Problems problems) {
        problems.check(!typed.isEmpty() && !isAddress(typed), field, "conference.address.invalid");
    }

    private static boolean isAddress(String typed) {
        try {
            URI address = new URI(typed);
            return address.getHost() != null && typed.matches("(?i)https?://.*");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
