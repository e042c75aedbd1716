package conferencenews.article;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the editors' list.
 *
 * @param looked how many articles were looked at before the search stopped; null if it went to the end of the list
 * @param lookedBackTo the day on which it stopped, if the list is sorted by days
 */
record ArticleRows(
        List<ArticleRow> rows,
        int number,
        boolean hasNext,
        @Nullable Integer looked,
        @Nullable LocalDate lookedBackTo) {

    public boolean hasPrevious() {
        return number > 1;
    }
}
