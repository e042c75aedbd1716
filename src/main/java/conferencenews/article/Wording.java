package conferencenews.article;

import conferencenews.housestyle.BodyText;
import conferencenews.housestyle.Field;
import conferencenews.housestyle.Finding;
import conferencenews.housestyle.Manuscript;
import conferencenews.housestyle.Passage;
import conferencenews.site.RichText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the house style is about: the words of an article, typed or saved. */
record Wording(
        String language,
        String headline,
        String standfirst,
        RichText body,
        @Nullable LocalDate dateline) {

    static Wording of(ArticleForm form) {
        return new Wording(
                form.language(),
                ArticleContent.oneLine(form.headline()),
                form.standfirst().strip(),
                form.richText(),
                form.datelineOn());
    }

    static Wording of(String language, ArticleContent content) {
        return new Wording(language, content.headline(), content.standfirst(), content.body(), content.datelineOn());
    }

    /** @param published the day on which it is, will be or would be public */
    Manuscript manuscript(LocalDate published) {
        return Manuscript.of(language, headline, standfirst, body, dateline, published);
    }

    /** The words as the finding would have them. */
    Wording mended(Finding finding) {
        return switch (finding.field()) {
            case HEADLINE -> new Wording(language, changed(headline, finding), standfirst, body, dateline);
            case STANDFIRST -> new Wording(language, headline, changed(standfirst, finding), body, dateline);
            case BODY -> {
                RichText changed = BodyText.of(body, language).changed(finding.block(), finding.fix());
                yield new Wording(language, headline, standfirst, changed, dateline);
            }
            case DATELINE -> this;
        };
    }

    /** What the form's field of that name would hold. */
    String text(Field field) {
        return switch (field) {
            case HEADLINE -> headline;
            case STANDFIRST -> standfirst;
            case BODY -> body.html();
            case DATELINE -> dateline == null ? "" : dateline.toString();
        };
    }

    private static String changed(String text, Finding finding) {
        return Passage.of(finding.field(), text).changed(finding.fix());
    }
}
