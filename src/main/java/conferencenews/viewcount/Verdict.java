package conferencenews.viewcount;

import org.jspecify.annotations.Nullable;

/**
 * Whether a request is a view.
 *
 * @param reason why not; null when it is one
 * @param robot which robot asked; null unless the reason is {@link Reason#ROBOT}
 */
public record Verdict(
        boolean counted, @Nullable Reason reason, @Nullable Robot robot) {

    /** The name of the response header that tells the verdict. */
    public static final String HEADER = "View-Counted";

    static final Verdict VIEW = new Verdict(true, null, null);
    static final Verdict REPEAT = no(Reason.REPEAT);
    static final Verdict SUSPECT = no(Reason.SUSPECT);
    static final Verdict UNAVAILABLE = no(Reason.UNAVAILABLE);

    static Verdict no(Reason reason) {
        return new Verdict(false, reason, null);
    }

    static Verdict no(Robot robot) {
        return new Verdict(false, Reason.ROBOT, robot);
    }

    /** {@code yes} or {@code no; reason=robot}. */
    public String header() {
        return reason == null ? "yes" : "no; reason=" + reason.key();
    }
}
