package conferencenews.directory;

import java.util.Arrays;
import java.util.List;

/** What articles link to, and in which role. The codes are those of listings; an empty role says nothing more. */
public enum LinkKind {
    CONFERENCE(3, "announcement", "call", "programme", "live", "report", "follow-up"),
    PERSON(4, "chair", "keynote", "speaker", "host", "organizer", "signatory", "guest", "participant"),
    INSTITUTION(5, "host", "organizer", "party", "participant"),
    AGREEMENT(6, "signed");

    private final int code;
    private final List<String> roles;

    LinkKind(int code, String... roles) {
        this.code = code;
        this.roles = List.of(roles);
    }

    public static LinkKind of(int code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of link: " + code));
    }

    public int code() {
        return code;
    }

    public List<String> roles() {
        return roles;
    }

    public boolean knows(String role) {
        return role.isEmpty() || roles.contains(role);
    }
}
