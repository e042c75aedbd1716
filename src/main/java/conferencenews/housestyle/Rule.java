package conferencenews.housestyle;

/**
 * One rule of the house style. It reads a text once, from front to back, and rather misses a slip than finds one where
 * there is none.
 */
interface Rule {

    /** The last part of the message key of its name, and the first of its messages'. */
    String name();

    /** Whether what it finds is a matter of taste rather than a slip. */
    default boolean isSuggestion() {
        return false;
    }

    void check(Manuscript manuscript, Findings found);
}
