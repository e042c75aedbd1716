package conferencenews.housestyle;

/** Puts a text in the place of the characters from {@code start} to before {@code end} of a passage. */
public record Edit(int start, int end, String text) {

    static Edit insert(int at, String text) {
        return new Edit(at, at, text);
    }

    static Edit delete(int start, int end) {
        return new Edit(start, end, "");
    }
}
