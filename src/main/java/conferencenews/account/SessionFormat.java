package conferencenews.account;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.DefaultSerializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** How sessions stand in the database. */
@Configuration(proxyBeanMethods = false)
class SessionFormat {

    private static final Logger LOG = LoggerFactory.getLogger(SessionFormat.class);

    /** What another release wrote and this one cannot read is absent: its owner logs in again. */
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter(new DefaultSerializer()));
        conversion.addConverter(byte[].class, Object.class, SessionFormat::read);
        return conversion;
    }

    /** Of two requests that give a session the same thing at once the first one does, and neither fails. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOfConcurrentRequests() {
        return sessions -> sessions.setCreateSessionAttributeQuery("insert into %TABLE_NAME%_attributes"
                + " (session_primary_id, attribute_name, attribute_bytes) values (?, ?, ?) on conflict do nothing");
    }

    private static @Nullable Object read(byte[] bytes) {
        try {
            ClassLoader classes = SessionFormat.class.getClassLoader();
            return new DefaultDeserializer(classes).deserializeFromByteArray(bytes);
        } catch (IOException | RuntimeException unreadable) {
            LOG.info("A session of another release ends: {}", unreadable.getMessage());
            return null;
        }
    }
}
