package conferencenews.media;

/**
 * One piece that uses an image or attachment, as the desk lists it.
 *
 * @param language the BCP 47 tag of the headline
 * @param adminPath where it is edited
 * @param stateKey the message key of its state: draft, public, …
 */
public record Use(String headline, String language, String adminPath, String stateKey) {

    /** A piece that the one who asks may not know of. */
    public static final Use UNNAMED = new Use("", "", "", "");

    public boolean isNamed() {
        return !adminPath.isEmpty();
    }
}
