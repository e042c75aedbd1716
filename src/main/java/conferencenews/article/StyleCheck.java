package conferencenews.article;

import conferencenews.article.StyleExceptions.Made;
import conferencenews.article.StyleReport.Left;
import conferencenews.housestyle.Finding;
import conferencenews.housestyle.HouseStyle;
import conferencenews.site.Dates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads an article's words by the house style. */
@Component
@Transactional(readOnly = true)
class StyleCheck {

    private final HouseStyle style;
    private final StyleExceptions exceptions;
    private final Revisions revisions;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    StyleCheck(
            HouseStyle style,
            StyleExceptions exceptions,
            Revisions revisions,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.style = style;
        this.exceptions = exceptions;
        this.revisions = revisions;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    StyleReport report(Article article, Wording words) {
        Map<String, Made> made = exceptions.of(article.id());
        List<Finding> found = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        for (Finding finding : findings(article, words)) {
            Made exception = made.get(finding.key());
            if (exception == null) {
                found.add(finding);
            } else {
                left.add(new Left(finding, exception.by(), exception.at()));
            }
        }
        return new StyleReport(found, left);
    }

    /**
     * The finding that this key names in these words.
     *
     * @throws Refused if the words at the place are others by now
     */
    Finding find(Article article, Wording words, String key) {
        return findings(article, words).stream()
                .filter(finding -> finding.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused("style", "admin.article.style.gone"));
    }

    /**
     * What an editor typed with one finding mended, and a note that says so. Where nothing else was typed, nor
     * a note to readers, they need not see a new date.
     *
     * @throws Refused if the words at the place are others by now
     */
    Mended mended(Article article, ArticleContent typed, RevisionRemarks remarks, String key, Locale locale) {
        Wording words = Wording.of(article.language(), typed);
        Finding finding = find(article, words, key);
        Object rule = messages.getMessage("housestyle.rule." + finding.rule(), null, locale);
        String note = messages.getMessage("admin.article.style.note", new Object[] {rule}, locale);
        boolean nothingElse = revisions
                .find(article.id(), article.latestRevision())
                .filter(latest -> latest.content().equals(typed))
                .isPresent();
        return new Mended(
                typed.with(words.mended(finding)),
                new RevisionRemarks(
                        remarks.substantive()
                                && (!nothingElse || !remarks.publicNote().isBlank()),
                        remarks.publicNote(),
                        remarks.note().isEmpty() ? note : remarks.note()));
    }

    private List<Finding> findings(Article article, Wording words) {
        return style.check(words.manuscript(published(article)));
    }

    /** A draft is read as if it were published at once. */
    private LocalDate published(Article article) {
        Instant published = article.firstPublic() != null ? article.firstPublic() : article.embargoUntil();
        return dates.at(published == null ? clock.instant() : published).toLocalDate();
    }

    /** A text to be saved with what is said about it. */
    record Mended(ArticleContent content, RevisionRemarks remarks) {}
}
