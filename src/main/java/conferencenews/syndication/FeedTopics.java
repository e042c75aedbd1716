package conferencenews.syndication;

import conferencenews.site.PageNotFound;
import java.time.Instant;
import java.util.Locale;

/**
 * One kind of page that has feeds. Whatever gathers articles joins by one more of these: its feeds then stand at
 * {@code /{folder}/{name}/feed.atom} and in the other formats.
 */
interface FeedTopics {

    /** The first part of its pages' addresses: {@code sections}. */
    String folder();

    /**
     * The topic of one such page with what is public at that instant.
     *
     * @param language of the articles; the locale is the same one
     * @throws PageNotFound if there is no such page
     */
    FeedTopic topic(String name, String language, Locale locale, Instant now);

    /**
     * What a page once called so is called at that instant; the same where it kept its name.
     *
     * @throws PageNotFound if there is no such page
     */
    String presentName(String name, Instant now);
}
