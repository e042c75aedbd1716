package conferencenews.account;

/** What an account may do; each role includes the ones before it. */
public enum Role {
    CONTRIBUTOR,
    EDITOR,
    PUBLISHER,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The message key of the role's name. */
    public String key() {
        return "account.role." + name();
    }
}
