package conferencenews.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code news.translations.*}.
 *
 * @param hreflangWhileOutdated whether search engines go on being told of a version that lacks something substantive of its
 *     source
 */
@ConfigurationProperties("news.translations")
record TranslationSettings(@DefaultValue("false") boolean hreflangWhileOutdated) {}
