package conferencenews.search;

import java.time.Instant;

/** Words that found nothing, how often, and when last. */
record FruitlessSearch(String words, long times, Instant askedAt) {}
