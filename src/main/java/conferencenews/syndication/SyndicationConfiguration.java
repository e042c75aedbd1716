package conferencenews.syndication;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FeedSettings.class, SecuritySettings.class})
class SyndicationConfiguration {}
