package conferencenews.article;

import conferencenews.site.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which articles an editor asked for, in which order; null or empty means any. What stands in the address and is none of
 * the possible values counts as not said.
 *
 * @param author who created it or saved its newest revision
 * @param translation {@link #OUTDATED}, or the language in which there is no version
 * @param published whether the days are those of the publication, else of the last editing
 * @param from the first day, on the site's clock
 * @param to the last day
 */
record ArticleFilter(
        String q,
        @Nullable ArticleState state,
        @Nullable Long section,
        @Nullable Long author,
        String language,
        @Nullable Missing missing,
        String translation,
        boolean published,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ArticleOrder order) {

    /** What an article should have and lacks. */
    enum Missing {
        ALT,
        STANDFIRST;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Paragraphs of it wait for a translator. */
    static final String OUTDATED = "outdated";

    private static final int MAX_WORDS = 200;

    static ArticleFilter of(Map<String, String> parameters) {
        String q = parameters.getOrDefault("q", "").strip();
        return new ArticleFilter(
                q.length() > MAX_WORDS ? q.substring(0, MAX_WORDS) : q,
                constant(ArticleState.values(), parameters.get("state")),
                value(parameters.get("section"), Long::valueOf),
                value(parameters.get("author"), Long::valueOf),
                parameters.getOrDefault("language", ""),
                constant(
                        Missing.values(), parameters.getOrDefault("missing", "").toUpperCase(Locale.ROOT)),
                parameters.getOrDefault("translation", ""),
                "published".equals(parameters.get("date")),
                day(parameters.get("from")),
                day(parameters.get("to")),
                ArticleOrder.of(parameters.get("sort")));
    }

    /** Whether it leaves anything out. */
    public boolean isSelective() {
        return isUnindexed() || from != null || to != null;
    }

    /** Whether articles must be looked at that do not match. */
    boolean isUnindexed() {
        return !q.isEmpty()
                || Stream.of(state, section, author, missing).anyMatch(each -> each != null)
                || !language.isEmpty()
                || !translation.isEmpty()
                || (from != null || to != null)
                        && !order.isOf(published ? ArticleOrder.PUBLISHED : ArticleOrder.EDITED);
    }

    public ArticleFilter in(ArticleOrder order) {
        return new ArticleFilter(q, state, section, author, language, missing, translation, published, from, to, order);
    }

    /** The same, as far back as that day. */
    public ArticleFilter until(LocalDate day) {
        return new ArticleFilter(
                q, state, section, author, language, missing, translation, order.isByPublication(), from, day, order);
    }

    /** The local address of a page of the list, which says nothing that goes without saying. */
    public String path(int page) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/admin/articles");
        add(path, "q", q);
        add(path, "state", state == null ? "" : state.name());
        add(path, "section", section);
        add(path, "author", author);
        add(path, "language", language);
        add(path, "missing", missing == null ? "" : missing.parameter());
        add(path, "translation", translation);
        add(path, "date", published ? "published" : "");
        add(path, "from", from);
        add(path, "to", to);
        add(path, "sort", order == ArticleOrder.EDITED ? "" : order.parameter());
        add(path, "page", page == 1 ? null : page);
        return path.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder path, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            path.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        LocalDate day = value(text, LocalDate::parse);
        return day == null || !Dates.isOfThisEra(day) ? null : day;
    }

    private static <T> @Nullable T value(@Nullable String text, Function<String, T> reading) {
        try {
            return Optional.ofNullable(text)
                    .filter(each -> !each.isBlank())
                    .map(reading)
                    .orElse(null);
        } catch (NumberFormatException | DateTimeException none) {
            return null;
        }
    }
}
