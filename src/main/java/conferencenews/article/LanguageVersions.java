package conferencenews.article;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which articles are language versions of one piece: at most one in each language. */
@Component
class LanguageVersions {

    private final Articles articles;
    private final TranslationDrift drift;

    LanguageVersions(Articles articles, TranslationDrift drift) {
        this.articles = articles;
        this.drift = drift;
    }

    /**
     * What a new article in that language shares with the other versions.
     *
     * @throws Refused if the piece has a version in that language, or the actor may not know of the other article
     */
    long key(Actor actor, String language, @Nullable Long translationOf) {
        if (translationOf == null) {
            return articles.nextTranslationKey();
        }
        Article other = other(actor, translationOf);
        requireFree(language, other.translationKey(), -1);
        return other.translationKey();
    }

    /** A new article has its first revision. */
    void made(Article article, @Nullable Long translationOf, Instant now) {
        if (translationOf != null) {
            drift.linked(article, translationOf, now);
        }
    }

    /**
     * Links an article with another version of the same piece; null parts it from the others.
     *
     * @return whether that changed anything
     * @throws Refused as {@link #key}
     */
    boolean link(Actor actor, Article article, @Nullable Long translationOf, Instant now) {
        long key = keyOf(actor, article, translationOf);
        if (key == article.translationKey()) {
            return false;
        }
        drift.unlinked(article.id());
        article.translates(key);
        made(article, translationOf, now);
        return true;
    }

    private long keyOf(Actor actor, Article article, @Nullable Long translationOf) {
        if (translationOf == null) {
            boolean alone =
                    articles.findAllByTranslationKey(article.translationKey()).size() == 1;
            return alone ? article.translationKey() : articles.nextTranslationKey();
        }
        if (isLinked(article, translationOf)) {
            return article.translationKey();
        }
        Article other = other(actor, translationOf);
        requireFree(article.language(), other.translationKey(), article.id());
        return other.translationKey();
    }

    /** Perhaps by somebody who may see more: a link that stays needs no right to the other article. */
    private boolean isLinked(Article article, long translationOf) {
        return articles.findAllByTranslationKey(article.translationKey()).stream()
                .anyMatch(other -> other.id() == translationOf);
    }

    private Article other(Actor actor, long id) {
        return articles.findById(id)
                .filter(article -> Newsroom.maySee(actor, article))
                .orElseThrow(() -> new Refused("translationOf", "article.translation.unknown"));
    }

    private void requireFree(String language, long translationKey, long article) {
        boolean taken = articles.findAllByTranslationKey(translationKey).stream()
                .anyMatch(other -> other.language().equals(language) && !Objects.equals(other.id(), article));
        if (taken) {
            throw new Refused("translationOf", "article.translation.taken");
        }
    }
}
