package conferencenews.article;

import java.util.List;

/**
 * One thing that an article needs, or had better have, before readers see it. Each bean of this type is on the list; it
 * is asked on the editing page and by every command that makes a revision public, or sends it to review.
 */
interface ChecklistItem {

    /** How much it matters for an article of this kind. */
    Weight weight(Kind kind);

    /** What is wrong with the revision; nothing if it is as it should be. */
    List<Finding> findings(Revision revision);

    /** Whether it must be settled before a review as well. */
    default boolean isNeededForReview() {
        return true;
    }

    enum Weight {
        /** Nobody may do without: the page would be broken, or a review missing. */
        ESSENTIAL,
        /** Who may override it can do without, for a reason. */
        REQUIRED,
        ADVISED
    }

    /**
     * @param field the id of the form's field it is about
     * @param messageKey what is wrong and what to do about it
     */
    record Finding(String field, String messageKey, List<Object> arguments) {

        static Finding of(String field, String messageKey, Object... arguments) {
            return new Finding(field, messageKey, List.of(arguments));
        }

        public Object[] messageArguments() {
            return arguments.toArray();
        }
    }
}
