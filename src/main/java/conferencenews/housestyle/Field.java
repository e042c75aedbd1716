package conferencenews.housestyle;

/** Where in an article a text stands. */
public enum Field {
    HEADLINE("headline"),
    STANDFIRST("standfirst"),
    BODY("body"),
    DATELINE("datelineOn");

    private final String input;

    Field(String input) {
        this.input = input;
    }

    /** The name of the form's field. */
    public String input() {
        return input;
    }
}
