package conferencenews.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where an account is logged in. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> stored;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> stored) {
        this.stored = stored;
    }

    /** The live sessions of an account, the current one first, then by last use. */
    List<OwnSession> of(String username, String current) {
        return stored.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> OwnSession.of(session, current))
                .sorted(Comparator.comparing(OwnSession::current)
                        .thenComparing(OwnSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** @param key see {@link SessionKey} */
    record OwnSession(String key, String browser, Instant begun, Instant lastUsed, boolean current) {

        static OwnSession of(Session session, String current) {
            String browser = session.getAttributeOrDefault(OpenSession.BROWSER, "");
            return new OwnSession(
                    SessionKey.of(session.getId()),
                    browser,
                    session.getCreationTime(),
                    session.getLastAccessedTime(),
                    session.getId().equals(current));
        }
    }
}
