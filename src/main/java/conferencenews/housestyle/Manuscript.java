package conferencenews.housestyle;

import conferencenews.site.RichText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article as the rules read it.
 *
 * @param language a BCP 47 tag
 * @param passages in reading order
 * @param introduced abbreviations that the page explains by other means
 * @param dateline the date of the dateline; null where none is given
 * @param published the day on which it is, will be or would be public
 */
public record Manuscript(
        String language,
        List<Passage> passages,
        Set<String> introduced,
        @Nullable LocalDate dateline,
        LocalDate published) {

    public static Manuscript of(
            String language,
            String headline,
            String standfirst,
            RichText body,
            @Nullable LocalDate dateline,
            LocalDate published) {
        BodyText text = BodyText.of(body, language);
        List<Passage> passages = new ArrayList<>();
        passages.add(Passage.of(Field.HEADLINE, headline));
        passages.add(Passage.of(Field.STANDFIRST, standfirst));
        passages.addAll(text.passages());
        return new Manuscript(language, passages, text.introduced(), dateline, published);
    }

    boolean isChinese() {
        return Locale.forLanguageTag(language).getLanguage().equals("zh");
    }

    boolean isEnglish() {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    List<Passage> of(Field field) {
        return passages.stream().filter(passage -> passage.field() == field).toList();
    }
}
