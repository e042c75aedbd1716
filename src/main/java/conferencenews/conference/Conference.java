package conferencenews.conference;

import conferencenews.account.Actor;
import conferencenews.site.Audited;
import conferencenews.site.ContentChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A series, a conference, a session or a talk: a node of the tree. Its version is also the number of its calendar entry. */
@Entity
class Conference {

    /** "For good" in a column that is compared; the year 9999 is the last that every zone can show. */
    static final Instant OPEN_END = Instant.parse("9999-01-01T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private ConferenceKind kind;
    private @Nullable Long parentId;
    private @Nullable Long editionId;
    private int position;
    private ZoneId zone;
    private boolean allDay;
    private @Nullable Instant beginsAt;
    private @Nullable Instant endsAt;
    private boolean spanAllDay;
    private @Nullable Instant spanBeginsAt;
    private @Nullable Instant spanEndsAt;
    private @Nullable Integer spanYear;
    private Status status = Status.SCHEDULED;
    private @Nullable Status formerStatus;
    private boolean formerAllDay;
    private @Nullable Instant formerBeginsAt;
    private @Nullable Instant formerEndsAt;
    private Attendance attendance = Attendance.ONSITE;
    private @Nullable Long venueId;
    private String room = "";
    private String onlineUrl = "";
    private String registrationUrl = "";
    private @Nullable Instant registrationOpensAt;
    private @Nullable Instant registrationClosesAt;
    private @Nullable Instant publicFrom;
    private @Nullable Instant publicUntil;
    private Instant editedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "conference_text", joinColumns = @JoinColumn(name = "conference_id"))
    @MapKeyColumn(name = "language")
    @BatchSize(size = 500)
    private Map<String, ConferenceText> texts = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "conference_topic", joinColumns = @JoinColumn(name = "conference_id"))
    private List<Topic> topics = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "conference_deadline", joinColumns = @JoinColumn(name = "conference_id"))
    private List<Deadline> deadlines = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "conference_institution", joinColumns = @JoinColumn(name = "conference_id"))
    private List<Involvement> institutions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Conference() {}

    Conference(ConferenceKind kind, ZoneId zone, Instant now) {
        this.kind = kind;
        this.zone = zone;
        this.editedAt = now;
    }

    /** @param edition null for a series; of a conference, itself */
    void place(@Nullable Long parent, @Nullable Long edition, int position) {
        this.parentId = parent;
        this.editionId = edition;
        this.position = position;
    }

    void describe(Map<String, ConferenceText> texts, List<Topic> topics) {
        this.texts.keySet().retainAll(texts.keySet());
        this.texts.putAll(texts);
        if (!topics().equals(topics)) {
            this.topics.clear();
            this.topics.addAll(topics);
        }
    }

    void timeAt(ZoneId zone, @Nullable Timing timing) {
        this.zone = zone;
        this.allDay = timing != null && timing.allDay();
        this.beginsAt = timing == null ? null : timing.begins();
        this.endsAt = timing == null ? null : timing.ends();
    }

    void spanOver(@Nullable Timing span) {
        this.spanAllDay = span != null && span.allDay();
        this.spanBeginsAt = span == null ? null : span.begins();
        this.spanEndsAt = span == null ? null : span.ends();
        this.spanYear = span == null ? null : span.firstDay().getYear();
    }

    void locate(Attendance attendance, @Nullable Long venue, String room, String onlineUrl) {
        this.attendance = attendance;
        this.venueId = venue;
        this.room = room;
        this.onlineUrl = onlineUrl;
    }

    void register(Registration registration) {
        this.registrationUrl = registration.url();
        this.registrationOpensAt = registration.opens();
        this.registrationClosesAt = registration.closes();
    }

    void dueBy(List<Deadline> deadlines) {
        if (!deadlines().equals(deadlines)) {
            this.deadlines.clear();
            this.deadlines.addAll(deadlines);
        }
    }

    void involve(List<Involvement> institutions) {
        if (!institutions().equals(institutions)) {
            this.institutions.clear();
            this.institutions.addAll(institutions);
        }
    }

    /** The instant makes it a change even where nothing but a participation changed. */
    void edited(Instant now) {
        this.editedAt = now.isAfter(editedAt) ? now : editedAt.plus(1, ChronoUnit.MILLIS);
    }

    void turn(Status status) {
        this.formerStatus = this.status;
        this.status = status;
    }

    /** Remembers the days that were announced first. */
    void reschedule(Timing to) {
        if (formerBeginsAt == null) {
            this.formerAllDay = allDay;
            this.formerBeginsAt = beginsAt;
            this.formerEndsAt = endsAt;
        }
        timeAt(to.zone(), to);
        if (status != Status.RESCHEDULED) {
            turn(Status.RESCHEDULED);
        }
    }

    /** It takes place as it was announced before the last change of its status. */
    void reinstate() {
        if (status == Status.RESCHEDULED) {
            timeAt(zone, former());
            this.formerAllDay = false;
            this.formerBeginsAt = null;
            this.formerEndsAt = null;
        }
        this.status = formerStatus == null ? Status.SCHEDULED : formerStatus;
        this.formerStatus = null;
    }

    void note(Map<String, String> notices) {
        texts.replaceAll((language, text) -> text.noting(notices.getOrDefault(language, "")));
    }

    void announce(@Nullable Instant from, @Nullable Instant until) {
        this.publicFrom = from;
        this.publicUntil = from == null ? null : until == null ? OPEN_END : until;
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

    ConferenceKind kind() {
        return kind;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }

    @Nullable
    Long editionId() {
        return editionId;
    }

    int position() {
        return position;
    }

    ZoneId zone() {
        return zone;
    }

    @Nullable
    Timing timing() {
        return timing(allDay, beginsAt, endsAt);
    }

    @Nullable
    Timing former() {
        return timing(formerAllDay, formerBeginsAt, formerEndsAt);
    }

    private @Nullable Timing timing(boolean wholeDays, @Nullable Instant begins, @Nullable Instant ends) {
        return begins == null || ends == null ? null : new Timing(zone, wholeDays, begins, ends);
    }

    Status status() {
        return status;
    }

    Attendance attendance() {
        return attendance;
    }

    @Nullable
    Long venueId() {
        return venueId;
    }

    String room() {
        return room;
    }

    String onlineUrl() {
        return onlineUrl;
    }

    Registration registration() {
        return new Registration(registrationUrl, registrationOpensAt, registrationClosesAt);
    }

    @Nullable
    Instant publicFrom() {
        return publicFrom;
    }

    /** Null where it stays for good. */
    @Nullable
    Instant publicUntil() {
        return OPEN_END.equals(publicUntil) ? null : publicUntil;
    }

    int version() {
        return version;
    }

    Map<String, ConferenceText> texts() {
        return Map.copyOf(texts);
    }

    List<Topic> topics() {
        return topics.stream().sorted(Comparator.comparingInt(Topic::position)).toList();
    }

    List<Deadline> deadlines() {
        return deadlines.stream().sorted(Comparator.comparing(Deadline::kind)).toList();
    }

    List<Involvement> institutions() {
        return institutions.stream()
                .sorted(Comparator.comparingInt(Involvement::position))
                .toList();
    }

    /** What the desk and the audit call it. */
    String label() {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> text.getValue().name())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Something about a conference was changed. */
    record Changed(@Nullable Long actor, String action, Long subjectId, String detail)
            implements Audited, ContentChanged {

        static Changed by(Actor actor, String action, Conference conference) {
            return by(actor, action, conference, conference.label());
        }

        static Changed by(Actor actor, String action, Conference conference, String detail) {
            return new Changed(actor.id(), action, conference.id(), detail);
        }

        @Override
        public String subject() {
            return "conference";
        }
    }
}
