package conferencenews.article;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * When a revision is to become public.
 *
 * @param at on the site's clock
 * @param instead the planned publication that this one replaces, if any
 * @param evenIfOlder whether an older text may follow a newer one
 * @param backdate whether a past time means: publish now and print this date
 */
record ScheduleForm(
        Integer revision,
        Integer version,

        @NotNull(message = "{article.schedule.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
        LocalDateTime at,

        @Nullable Long instead,
        boolean evenIfOlder,
        boolean backdate) {

    ScheduleForm {
        revision = revision == null ? 0 : revision;
        version = version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway")
    static ScheduleForm blank(Article article) {
        return new ScheduleForm(article.latestRevision(), article.version(), null, null, false, false);
    }

    static ScheduleForm moving(Article article, Publication planned, LocalDateTime at) {
        return new ScheduleForm(planned.revision().number(), article.version(), at, planned.id(), false, false);
    }
}
