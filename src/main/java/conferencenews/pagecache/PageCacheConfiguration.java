package conferencenews.pagecache;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PageCacheSettings.class)
class PageCacheConfiguration {

    private static final String WRITE_BUFFER_BYTES = "32768";
    private static final int FEW_THREADS_A_PROCESSOR = 2;

    @Bean
    FilterRegistrationBean<PageFilter> pageFilterRegistration(PageFilter filter) {
        FilterRegistrationBean<PageFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2); // only requests that no browser sends are refused before
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean(initMethod = "start")
    RequestThreads requestThreads(TomcatServerProperties tomcat) {
        int few = FEW_THREADS_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
        return new RequestThreads(few, tomcat.getThreads().getMax());
    }

    /** A page leaves in one piece, sent by one of few. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wholePages(RequestThreads threads) {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appWriteBufSize", WRITE_BUFFER_BYTES);
            connector.getProtocolHandler().setExecutor(threads);
        });
    }
}
