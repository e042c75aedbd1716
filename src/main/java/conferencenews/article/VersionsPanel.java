package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.site.Site;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says at the state of an article which language versions the piece has, and what waits for a translator. */
@Component
class VersionsPanel implements EditorPanel {

    private final Articles articles;
    private final Translations translations;
    private final Site site;

    VersionsPanel(Articles articles, Translations translations, Site site) {
        this.articles = articles;
        this.translations = translations;
        this.site = site;
    }

    @Override
    public void describe(Actor actor, @Nullable Article article, Model model) {
        if (article == null) {
            return;
        }
        Map<String, Article> versions = articles.findAllByTranslationKey(article.translationKey()).stream()
                .collect(Collectors.toMap(Article::language, Function.identity()));
        Map<Long, Translation> known =
                translations
                        .findAllByArticleIdIn(
                                versions.values().stream().map(Article::id).toList())
                        .stream()
                        .collect(Collectors.toMap(Translation::article, Function.identity()));
        List<Version> rows = site.languages().stream()
                .map(language -> version(actor, language, versions.get(language), known, article))
                .toList();
        model.addAttribute("languageVersions", rows);
        model.addAttribute("isTranslation", known.containsKey(article.id()));
    }

    private static Version version(
            Actor actor, String language, @Nullable Article version, Map<Long, Translation> known, Article shown) {
        if (version == null) {
            return new Version(language, null, "", 0, false);
        }
        boolean own = version.id() == shown.id();
        if (!own && !Newsroom.maySee(actor, version)) {
            return new Version(language, null, "", 0, true);
        }
        Translation translation = known.get(version.id());
        return new Version(
                language,
                version.id(),
                version.newest().headline(),
                translation == null ? 0 : translation.waiting(),
                true);
    }

    /**
     * @param id null where there is none, or none that this editor may know of
     * @param waiting how many paragraphs wait for a translator
     * @param exists whether another can no longer be begun
     */
    record Version(String language, @Nullable Long id, String headline, int waiting, boolean exists) {}
}
