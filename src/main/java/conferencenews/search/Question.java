package conferencenews.search;

import conferencenews.article.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param section with the sections below it; null for all, as are the others
 * @param page from 1
 */
record Question(
        Words words,
        @Nullable Long section,
        @Nullable Integer year,
        @Nullable String language,
        @Nullable Kind kind,
        Order order,
        int page) {

    /** How what is found is sorted. */
    enum Order {
        RELEVANCE,
        NEWEST
    }

    boolean isFiltered() {
        return section != null || year != null || language != null || kind != null;
    }

    Question everywhere() {
        return new Question(words, null, null, null, null, order, 1);
    }

    Question in(@Nullable Long section) {
        return new Question(words, section, year, language, kind, order, 1);
    }

    Question ofYear(@Nullable Integer year) {
        return new Question(words, section, year, language, kind, order, 1);
    }

    Question ofKind(@Nullable Kind kind) {
        return new Question(words, section, year, language, kind, order, 1);
    }

    Question inLanguage(@Nullable String language) {
        return new Question(words, section, year, language, kind, order, 1);
    }

    Question by(Order order) {
        return new Question(words, section, year, language, kind, order, 1);
    }

    Question at(int page) {
        return new Question(words, section, year, language, kind, order, page);
    }

    Question asking(String words) {
        return new Question(Words.of(words), section, year, language, kind, order, 1);
    }
}
