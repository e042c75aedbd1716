package conferencenews.site;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the site's languages are called. What a language says of itself stands in its own file of messages, so that no
 * other file needs to know of it; what no file says, Java does.
 */
@Component
public class LanguageNames {

    private final MessageSource messages;

    LanguageNames(MessageSource messages) {
        this.messages = messages;
    }

    /** The tag for machines: {@code zh-Hans} for {@code zh}. */
    public String tag(String language) {
        return own("site.lang.", language, language);
    }

    /** The locale for Open Graph: {@code zh_CN}. */
    public String openGraph(String language) {
        return own("site.locale.", language, language.replace('-', '_'));
    }

    /** Its name in itself: {@code 中文}. */
    public String own(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return own("site.language.", language, locale.getDisplayName(locale));
    }

    /** Its name in the language of a page. */
    public String in(String language, Locale locale) {
        String name = Locale.forLanguageTag(language).getDisplayName(locale);
        return text("language." + language, locale, name);
    }

    /** The offer to read a page in that language, in that language. */
    public String offer(String language) {
        return own("article.translation.", language, own(language));
    }

    /** That an article cannot be read in that language, in that language. */
    public String missing(String language) {
        return own("article.translation.missing.", language, "");
    }

    /** The offer to look at the same list in that language, in the language of a page. */
    public String elsewhere(String language, Locale locale) {
        return text("site.elsewhere." + language, locale, own(language));
    }

    /** A text of a page with what is in another language than the page. */
    public List<Passages.Passage> passages(String text, String language) {
        return Passages.of(text, language);
    }

    private String own(String key, String language, String otherwise) {
        return text(key + language, Locale.forLanguageTag(language), otherwise);
    }

    private String text(String key, Locale locale, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
