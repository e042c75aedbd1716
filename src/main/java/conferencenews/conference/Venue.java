package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A place where conferences are held, one after the other. */
@Entity
class Venue {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String country = "";
    private @Nullable BigDecimal latitude;
    private @Nullable BigDecimal longitude;
    private String onlineUrl = "";

    @Version
    private int version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "venue_text", joinColumns = @JoinColumn(name = "venue_id"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 500)
    private Map<String, VenueText> texts = new HashMap<>();

    @SuppressWarnings("NullAway.Init")
    protected Venue() {}

    Venue(Map<String, VenueText> texts) {
        this.texts.putAll(texts);
    }

    void edit(
            Map<String, VenueText> texts,
            String country,
            @Nullable BigDecimal latitude,
            @Nullable BigDecimal longitude,
            String onlineUrl) {
        this.texts.keySet().retainAll(texts.keySet());
        this.texts.putAll(texts);
        this.country = country;
        this.latitude = latitude;
        this.longitude = longitude;
        this.onlineUrl = onlineUrl;
    }

    void requireVersion(int seen) {
        if (seen != version) {
            throw new Conflict(version);
        }
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    String country() {
        return country;
    }

    @Nullable
    BigDecimal latitude() {
        return latitude;
    }

    @Nullable
    BigDecimal longitude() {
        return longitude;
    }

    String onlineUrl() {
        return onlineUrl;
    }

    int version() {
        return version;
    }

    Map<String, VenueText> texts() {
        return Map.copyOf(texts);
    }

    String label() {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> text.getValue().name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** A venue was added, edited or deleted. */
    record Changed(@Nullable Long actor, String action, Long subjectId, String detail)
            implements Audited, ContentChanged {

        static Changed by(Actor actor, String action, Venue venue) {
            return new Changed(actor.id(), action, venue.id(), venue.label());
        }

        @Override
        public String subject() {
            return "venue";
        }
    }
}
