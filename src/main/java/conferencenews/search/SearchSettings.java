package conferencenews.search;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code news.search.*}.
 *
 * @param openSearch the address of an OpenSearch server that all processes share; without one each process keeps a
 *     Lucene index in its data folder
 * @param patience how long a search waits for an index that is behind
 */
@ConfigurationProperties("news.search")
record SearchSettings(
        @Nullable URI openSearch, @DefaultValue("1s") Duration patience) {}
