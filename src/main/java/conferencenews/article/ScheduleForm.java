package conferencenews.article;

import conferencenews.site.TypedTime;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * When a revision is to become public.
 *
 * @param at on the site's clock
 * @param until when it leaves the site again; null if never
 * @param instead the planned publication that this one replaces, if any
 * @param evenIfOlder whether an older text may follow a newer one
 * @param backdate whether a past time means: publish now and print this date
 */
record ScheduleForm(
        Integer revision,
        Integer version,

        @NotNull(message = "{article.schedule.missing}") TypedTime at,

        @Nullable TypedTime until,
        @Nullable Long instead,
        boolean evenIfOlder,
        boolean backdate) {

    ScheduleForm {
        revision = revision == null ? 0 : revision;
        version = version == null ? 0 : version;
    }

    @SuppressWarnings("NullAway")
    static ScheduleForm blank(Article article, @Nullable TypedTime until) {
        return new ScheduleForm(article.latestRevision(), article.version(), null, until, null, false, false);
    }

    static ScheduleForm moving(Article article, Publication planned, TypedTime at, @Nullable TypedTime until) {
        return new ScheduleForm(planned.revision().number(), article.version(), at, until, planned.id(), false, false);
    }
}
