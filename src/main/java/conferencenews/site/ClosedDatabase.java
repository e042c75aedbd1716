package conferencenews.site;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * H2 closes its file when it cannot write to it, for instance on a full disk. Only new connections open it again: those
 * that were there then must not go back to the pool.
 */
public class ClosedDatabase implements SQLExceptionOverride {

    private static final int DATABASE_IS_CLOSED = 90098;
    private static final int CONNECTION_IS_CLOSED = 90007;

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        int code = failure.getErrorCode();
        return code == DATABASE_IS_CLOSED || code == CONNECTION_IS_CLOSED
                ? Override.MUST_EVICT
                : Override.CONTINUE_EVICT;
    }
}
