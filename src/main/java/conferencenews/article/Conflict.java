package conferencenews.article;

/** The article has changed since the form was opened: 409, and nothing is lost. */
class Conflict extends RuntimeException {

    Conflict() {
        super("Changed in the meantime", null, false, false);
    }
}
