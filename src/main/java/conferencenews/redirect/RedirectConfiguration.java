package conferencenews.redirect;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {

    /** Before the page cache, which leaves parameters out of addresses that former sites had. */
    @Bean
    FilterRegistrationBean<RedirectFilter> redirectFilter(KnownRedirects known, RedirectHits hits) {
        FilterRegistrationBean<RedirectFilter> registration =
                new FilterRegistrationBean<>(new RedirectFilter(known, hits));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
