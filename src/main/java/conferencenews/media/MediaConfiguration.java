package conferencenews.media;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MediaSettings.class)
class MediaConfiguration {

    private static final int IN_MEMORY_BYTES = 16 * 1024;
    private static final long FIELDS_BYTES = 1024 * 1024;

    @Bean
    FilterRegistrationBean<MediaFilter> mediaFilter(MediaFiles files, MediaSender sender) {
        FilterRegistrationBean<MediaFilter> registration = new FilterRegistrationBean<>(new MediaFilter(files, sender));
        registration.setOrder(
                Ordered.HIGHEST_PRECEDENCE + 3); // behind the page cache, which says so when the database is away
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** Each file has its own reason beside it if it is too large, so the container looks at all of them together. */
    @Bean
    MultipartConfigElement multipartConfig(DiskStore files, MediaSettings settings) {
        return new MultipartConfigElement(
                files.temporary().toString(),
                -1,
                settings.maxFileSize().toBytes() * settings.maxFiles() + FIELDS_BYTES,
                IN_MEMORY_BYTES);
    }
}
