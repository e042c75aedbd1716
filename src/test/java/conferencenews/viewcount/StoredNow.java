package conferencenews.viewcount;

import org.springframework.boot.test.context.TestComponent;

/** Does not wait until counted views stand in the database. */
@TestComponent
public class StoredNow {

    private final ViewBooks books;

    StoredNow(ViewBooks books) {
        this.books = books;
    }

    /** Everything that was counted until now stands in the tables when this returns. */
    public void now() {
        books.write();
    }
}
