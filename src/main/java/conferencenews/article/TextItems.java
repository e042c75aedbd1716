package conferencenews.article;

import static conferencenews.article.ChecklistItem.Weight.ADVISED;
import static conferencenews.article.ChecklistItem.Weight.ESSENTIAL;
import static conferencenews.article.ChecklistItem.Weight.REQUIRED;

import conferencenews.article.ImageUse.Place;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the form's fields must or should hold. */
@Configuration(proxyBeanMethods = false)
class TextItems {

    /** More columns do not fit on one line of a list or a search result; a Chinese sign takes two. */
    private static final int LONG_HEADLINE = 100;

    /** Search engines cut what is longer. */
    private static final int LONG_DESCRIPTION = 320;

    @Bean
    @Order(1)
    ChecklistItem headlineItem() {
        return new Item(
                kind -> ESSENTIAL,
                "headline",
                "article.publish.no-headline",
                content -> content.headline().isBlank());
    }

    @Bean
    @Order(2)
    ChecklistItem standfirstItem() {
        return new Item(
                kind -> kind == Kind.NOTICE ? ADVISED : REQUIRED,
                "standfirst",
                "article.publish.no-standfirst",
                content -> content.standfirst().isBlank());
    }

    @Bean
    @Order(3)
    ChecklistItem bodyItem() {
        return new Item(
                kind -> ESSENTIAL,
                "body",
                "article.publish.no-body",
                content -> content.body().isEmpty());
    }

    @Bean
    @Order(5)
    ChecklistItem datelineOfReportsItem() {
        return new Item(
                kind -> REQUIRED,
                "datelineOn",
                "article.publish.no-date",
                content -> content.kind() == Kind.REPORT && content.datelineOn() == null);
    }

    @Bean
    @Order(10)
    ChecklistItem longHeadlineAdvice() {
        return advice(
                "headline", "article.advice.long-headline", content -> columns(content.headline()) > LONG_HEADLINE);
    }

    @Bean
    @Order(11)
    ChecklistItem leadImageAdvice() {
        return advice(
                "lead",
                "article.advice.no-picture",
                content -> content.kind() != Kind.NOTICE
                        && content.images(Place.LEAD).isEmpty());
    }

    @Bean
    @Order(12)
    ChecklistItem tagsAdvice() {
        return advice(
                "tags", "article.advice.no-tags", content -> content.tags().isEmpty());
    }

    @Bean
    @Order(13)
    ChecklistItem creditsAdvice() {
        return advice(
                "credits",
                "article.advice.no-credits",
                content -> content.kind() == Kind.REPORT && content.credits().isEmpty());
    }

    @Bean
    @Order(14)
    ChecklistItem descriptionForSearchAdvice() {
        return advice(
                "seoDescription",
                "article.advice.no-description",
                content -> content.seoDescription().isEmpty() && columns(content.standfirst()) > LONG_DESCRIPTION);
    }

    private static ChecklistItem advice(String field, String messageKey, Predicate<ArticleContent> isMissing) {
        return new Item(kind -> ADVISED, field, messageKey, isMissing);
    }

    private static long columns(String text) {
        return text.codePoints()
                .map(sign -> Character.isIdeographic(sign) ? 2 : 1)
                .sum();
    }

    private record Item(
            Function<Kind, Weight> weights, String field, String messageKey, Predicate<ArticleContent> isMissing)
            implements ChecklistItem {

        @Override
        public Weight weight(Kind kind) {
            return weights.apply(kind);
        }

        @Override
        public List<Finding> findings(Revision revision) {
            return isMissing.test(revision.content()) ? List.of(Finding.of(field, messageKey)) : List.of();
        }
    }
}
