package conferencenews.directory;

import jakarta.persistence.Embeddable;

/**
 * One name of an institution.
 *
 * @param language a BCP 47 tag; empty for a way of writing that belongs to none
 * @param kind {@link #NAME}, {@link #SHORT} or {@link #VARIANT}
 */
@Embeddable
public record InstitutionName(String language, String kind, String name) {

    public static final String NAME = "name";
    public static final String SHORT = "short";
    /** Another way of writing: found, but not printed as its name. */
    public static final String VARIANT = "variant";

    static final int MAX_LENGTH = 300;

    boolean isPrinted() {
        return kind.equals(NAME);
    }
}
