package conferencenews.frontpage;

/** Somebody else has changed the highlights of this language since the page was opened: 409, and nothing is done. */
class HighlightsChanged extends RuntimeException {

    private final String language;

    HighlightsChanged(String language) {
        super("Changed in the meantime", null, false, false);
        this.language = language;
    }

    String language() {
        return language;
    }
}
