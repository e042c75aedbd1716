package conferencenews.site;

/** A reason not to start, in one sentence that says what to do. */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }
}
