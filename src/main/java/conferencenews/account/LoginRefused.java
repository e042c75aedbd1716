package conferencenews.account;

/** A login that is not accepted; why, only as far as a stranger may know. */
class LoginRefused extends RuntimeException {

    private final int minutes;

    private LoginRefused(int minutes) {
        super("Login refused", null, false, false);
        this.minutes = minutes;
    }

    /** Unknown name, wrong password, disabled account: all the same. */
    static LoginRefused wrong() {
        return new LoginRefused(0);
    }

    static LoginRefused tooMany(int minutes) {
        return new LoginRefused(minutes);
    }

    public boolean isTooMany() {
        return minutes > 0;
    }

    /** How long to wait before the next attempt. */
    public int minutes() {
        return minutes;
    }
}
