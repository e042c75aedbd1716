package conferencenews.viewcount;

import java.util.List;

/**
 * The most read articles of the site in some period, the most read first.
 *
 * @param complete whether no other article was read in that period
 */
public record Ranks(List<Ranked> articles, boolean complete) {

    public Ranks {
        articles = List.copyOf(articles);
    }
}
