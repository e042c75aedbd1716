package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.WorkingCopy.Stamp;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves what a person wrote in the article's form; with it the working copy of that page is no more. */
@Component
@Transactional
class WritingDesk {

    private final Newsroom newsroom;
    private final WorkingCopies copies;
    private final CreditLines creditLines;
    private final FieldTexts texts;
    private final ArticleLinks links;

    WritingDesk(
            Newsroom newsroom, WorkingCopies copies, CreditLines creditLines, FieldTexts texts, ArticleLinks links) {
        this.newsroom = newsroom;
        this.copies = copies;
        this.creditLines = creditLines;
        this.texts = texts;
        this.links = links;
    }

    /**
     * Saves a new revision.
     *
     * @param content what the form says, or what became of it
     * @return its number
     * @throws Conflict if somebody saved a newer one; the working copy stays
     */
    int save(Actor actor, long id, ArticleForm form, ArticleContent content, RevisionRemarks remarks, PageKeys keys) {
        ArticleContent linked = content.withLinks(links.resolved(actor, form.language(), form.links()));
        int number = newsroom.save(actor, id, form.base(), form.translationOf(), linked, remarks);
        copies.saved(actor, id, keys.own(), keys.opened(), sameAs(form));
        return number;
    }

    /** Creates an article and gives its id. */
    long create(Actor actor, ArticleForm form, PageKeys keys) {
        ArticleContent content =
                form.content(creditLines).withLinks(links.resolved(actor, form.language(), form.links()));
        long id = newsroom.create(actor, form.language(), form.translationOf(), content, form.remarks());
        if (!keys.draft().isEmpty()) {
            copies.created(actor, keys.draft(), id, keys.own(), keys.opened(), sameAs(form));
        }
        return id;
    }

    private Predicate<FormFields> sameAs(ArticleForm form) {
        return kept -> texts.areSame(kept, FormFields.of(form));
    }

    /**
     * By what a page with an article's form is known again.
     *
     * @param page its own key, made when it was opened
     * @param seen the working copy that it was opened with, as a {@link Stamp} is printed
     * @param draft the key of a new article; empty for others
     */
    record PageKeys(
            @Pattern(regexp = KEY) String page,
            @Pattern(regexp = Stamp.PRINTED) String seen,
            @Pattern(regexp = KEY) String draft) {

        private static final String KEY = "[0-9a-f-]{0,36}";

        PageKeys {
            page = Objects.requireNonNullElse(page, "");
            seen = Objects.requireNonNullElse(seen, "");
            draft = Objects.requireNonNullElse(draft, "");
        }

        Stamp own() {
            return new Stamp(page, Integer.MAX_VALUE);
        }

        Stamp opened() {
            return Stamp.of(seen);
        }
    }
}
