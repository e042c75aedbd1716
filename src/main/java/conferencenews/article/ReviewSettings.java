package conferencenews.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code news.review.*}.
 *
 * @param editReturns whether an edit makes the sign-offs so far void
 * @param separateDuty whether nobody signs a revision of their own, nor two steps of one
 */
@ConfigurationProperties("news.review")
record ReviewSettings(
        @DefaultValue("true") boolean editReturns,
        @DefaultValue("true") boolean separateDuty) {}
