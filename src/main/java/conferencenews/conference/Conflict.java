package conferencenews.conference;

/** It was changed since the form was opened: 409, and nothing of what was typed is lost. */
class Conflict extends RuntimeException {

    private final int version;

    Conflict(int version) {
        super("Changed in the meantime", null, false, false);
        this.version = version;
    }

    /** What it is now. */
    int version() {
        return version;
    }
}
