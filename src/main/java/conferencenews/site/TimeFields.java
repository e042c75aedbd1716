package conferencenews.site;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The times of a form: reads them off the site's clock, says beside each in a sentence what will happen, and asks which
 * time is meant where the clock shows none or two.
 */
@Component
public class TimeFields {

    private final Dates dates;
    private final TimeWords words;

    TimeFields(Dates dates, TimeWords words) {
        this.dates = dates;
        this.words = words;
    }

    public Reading of(Model model, Instant now, Locale locale) {
        return new Reading(model, now, locale);
    }

    /** A time of the clock as it stands in a form. */
    public @Nullable TypedTime typed(@Nullable Instant instant) {
        return instant == null ? null : dates.typed(instant);
    }

    /** Of one form, for one page. */
    public final class Reading {

        private final Instant now;
        private final Locale locale;
        private final Map<String, String> sentences = new HashMap<>();
        private final Map<String, String> kinds = new HashMap<>();
        private final Map<String, List<TypedTime>> meant = new HashMap<>();

        private Reading(Model model, Instant now, Locale locale) {
            this.now = now;
            this.locale = locale;
            model.addAttribute("now", now);
            model.addAttribute("timeSentences", sentences);
            model.addAttribute("timeKinds", kinds);
            model.addAttribute("timesMeant", meant);
        }

        /** What the time of a field is for: the last part of the message key of its sentence. */
        public Reading says(String field, String kind) {
            kinds.put(field, kind);
            return this;
        }

        /** Null if the field is empty, or its time is none and that is now among the problems. */
        public @Nullable Instant read(String field, @Nullable TypedTime typed, BindingResult problems) {
            if (typed == null) {
                return null;
            }
            try {
                Instant instant = dates.instant(typed);
                show(field, instant);
                return instant;
            } catch (NoSuchTime none) {
                problems.rejectValue(field, none.messageKey(), none.messageKey());
                meant.put(field, none.meant());
                return null;
            }
        }

        /** The same for a time that is read elsewhere: says what it means, and asks where two may be meant. */
        public Reading offer(String field, String typed) {
            try {
                TypedTime time = TypedTime.valueOf(typed);
                return time == null ? this : show(field, dates.instant(time));
            } catch (NoSuchTime none) {
                meant.put(field, none.meant());
                return this;
            } catch (DateTimeException unread) {
                return this;
            }
        }

        /** Says what a time means that stands in the form already. */
        public Reading show(String field, @Nullable Instant instant) {
            if (instant != null) {
                String kind = instant.isAfter(now) ? kinds.getOrDefault(field, "then") : "past";
                sentences.put(field, words.sentence("time." + kind, instant, now, locale));
                List<TypedTime> both = dates.bothOf(instant);
                if (!both.isEmpty()) {
                    meant.put(field, both);
                }
            }
            return this;
        }
    }
}
