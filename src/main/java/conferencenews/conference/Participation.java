package conferencenews.conference;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Who took part as what, with the title and the affiliation of that day, which stay when the person moves on. */
@Entity
class Participation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long conferenceId;
    private long personId;
    private ParticipationRole role;
    private int position;
    private String title;
    private String affiliation;
    private @Nullable Long institutionId;

    @SuppressWarnings("NullAway.Init")
    protected Participation() {}

    Participation(long conferenceId, int position) {
        this.conferenceId = conferenceId;
        this.position = position;
    }

    /** @param affiliation the words of that day; empty for the name of the institution */
    void edit(long person, ParticipationRole role, String title, String affiliation, @Nullable Long institution) {
        this.personId = person;
        this.role = role;
        this.title = title;
        this.affiliation = affiliation;
        this.institutionId = institution;
    }

    void placeAt(int position) {
        this.position = position;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return id;
    }

    long conferenceId() {
        return conferenceId;
    }

    long personId() {
        return personId;
    }

    ParticipationRole role() {
        return role;
    }

    int position() {
        return position;
    }

    String title() {
        return title;
    }

    String affiliation() {
        return affiliation;
    }

    @Nullable
    Long institutionId() {
        return institutionId;
    }
}
