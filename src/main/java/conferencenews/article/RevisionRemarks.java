package conferencenews.article;

/**
 * What is said about a revision rather than in it.
 *
 * @param substantive whether readers are to see it as an update
 * @param publicNote what changed, for readers
 * @param note for colleagues
 */
public record RevisionRemarks(boolean substantive, String publicNote, String note) {

    public static final RevisionRemarks NONE = new RevisionRemarks(false, "", "");

    /** The same with a mark for colleagues before their note. */
    RevisionRemarks marked(String mark) {
        return new RevisionRemarks(substantive, publicNote, note.isEmpty() ? mark : mark + " – " + note);
    }
}
