package conferencenews.article;

import conferencenews.site.PageNotFound;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What readers are told of an article that is not public. */
@Component
class MissingArticles {

    private final Publications publications;
    private final Withdrawals withdrawals;

    MissingArticles(Publications publications, Withdrawals withdrawals) {
        this.publications = publications;
        this.withdrawals = withdrawals;
    }

    /** Never public: nobody is told that it exists. Once public: its title, and why it is gone. */
    RuntimeException answer(long id, Instant now) {
        return publications
                .lastOver(id, now)
                .<RuntimeException>map(last -> new ArticleGone(
                        last.revision().headline(), last.interval().until(), reason(last)))
                .orElseGet(PageNotFound::new);
    }

    private String reason(Publication last) {
        if (last.endedBy() != Publication.End.WITHDRAWAL) {
            return "";
        }
        return withdrawals
                .findFirstByArticleIdOrderByWithdrawnAtDescIdDesc(
                        last.revision().articleId())
                .map(Withdrawal::reason)
                .orElse("");
    }
}
