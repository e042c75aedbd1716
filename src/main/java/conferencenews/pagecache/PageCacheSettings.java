package conferencenews.pagecache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param size memory for rendered pages; 0 keeps none */
@ConfigurationProperties("news.page-cache")
record PageCacheSettings(@DefaultValue("64MB") DataSize size) {}
