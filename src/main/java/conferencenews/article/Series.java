package conferencenews.article;

import java.util.List;

/**
 * The series that an article belongs to.
 *
 * @param name in the language of the page, else in any
 * @param parts those that are public, in their order
 */
public record Series(String name, List<ArticleSummary> parts) {}
