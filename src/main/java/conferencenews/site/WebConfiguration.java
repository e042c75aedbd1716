package conferencenews.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.EnumSet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<HostileRequestFilter> hostileRequestFilter() {
        return first(new HostileRequestFilter(), 0);
    }

    @Bean
    FilterRegistrationBean<LanguageFilter> languageFilter(Site site) {
        return first(new LanguageFilter(site), 4);
    }

    @Bean
    FilterRegistrationBean<PublicCaching> publicCaching() {
        return first(new PublicCaching(), 5);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfTheContainer() {
        return tomcat -> tomcat.addEngineValves(new HeadersValve());
    }

    @Bean
    LocaleResolver localeResolver() {
        return new PathLocaleResolver();
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(F filter, int place) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        return registration;
    }
}
