package conferencenews.viewcount;

import conferencenews.site.Site;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ViewConfiguration {

    @Bean
    Counting counting(Robots robots, Salts salts, Site site) {
        return new Counting(robots, salts, new Clicks(), site.url(), site.zone());
    }
}
