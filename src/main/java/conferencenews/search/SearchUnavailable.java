package conferencenews.search;

/** The index cannot be read at this moment. */
class SearchUnavailable extends RuntimeException {

    SearchUnavailable(Throwable cause) {
        super(cause);
    }
}
