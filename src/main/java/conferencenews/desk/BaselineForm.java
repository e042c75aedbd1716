package conferencenews.desk;

import conferencenews.site.PlainText;
import conferencenews.viewcount.Baseline;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A number of views from another system, as an administrator enters it. */
record BaselineForm(
        @NotNull(message = "{desk.baseline.views.missing}")
        @Min(value = 0, message = "{desk.baseline.views.range}")
        @Max(value = Baseline.MOST, message = "{desk.baseline.views.range}")
        @Nullable
        Long views,

        @NotBlank(message = "{desk.baseline.source.missing}") @PlainText(max = 200)
        String source,

        @NotNull(message = "{desk.baseline.until.missing}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate countedUntil,

        @PlainText(max = 1_000) String note,
        @AssertTrue(message = "{desk.baseline.unconfirmed}") boolean confirmed) {

    BaselineForm {
        source = source == null ? "" : source.strip();
        note = note == null ? "" : note.strip();
    }

    static BaselineForm of(@Nullable Baseline present) {
        return present == null
                ? new BaselineForm(null, "", null, "", false)
                : new BaselineForm(present.views(), present.source(), present.countedUntil(), present.note(), false);
    }

    Baseline baseline() {
        return new Baseline(Objects.requireNonNull(views), source, Objects.requireNonNull(countedUntil), note);
    }
}
