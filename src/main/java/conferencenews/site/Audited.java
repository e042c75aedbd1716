package conferencenews.site;

import org.jspecify.annotations.Nullable;

/** An event that becomes an audit entry in the transaction that publishes it. */
public interface Audited {

    /** The account that acted; null means the system. */
    @Nullable
    Long actor();

    /** What was done, as a message key's last part: {@code published}, {@code section-moved}. */
    String action();

    /** The kind of thing it was done to: {@code article}, {@code section}, {@code account}. */
    String subject();

    /** Which one; null where there is only one. */
    default @Nullable Long subjectId() {
        return null;
    }

    /** Names, reasons, before and after, for a human reader; empty when there is nothing to add. */
    default String detail() {
        return "";
    }
}
