package conferencenews.article;

/**
 * A month in which something was published.
 *
 * @param articles how many; 0 where they were not counted
 */
public record MonthCount(int year, int month, long articles) {}
