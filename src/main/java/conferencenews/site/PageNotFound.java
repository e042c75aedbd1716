package conferencenews.site;

/** There is no such page, or none that this visitor may know of: 404. */
public class PageNotFound extends RuntimeException {

    public PageNotFound() {
        super("No such page", null, false, false);
    }
}
