package conferencenews.article;

import java.util.List;

/** A year of the archive with the months in which something was published, newest first. */
public record YearMonths(int year, List<MonthCount> months) {}
