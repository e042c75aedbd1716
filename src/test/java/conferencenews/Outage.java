package conferencenews;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Lets a test take the database away from the site, and give it back. */
public class Outage {

    private volatile boolean away;

    public void begin() {
        away = true;
    }

    public void end() {
        away = false;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        static Outage outage() {
            return new Outage();
        }

        @Bean
        static BeanPostProcessor interruptedDatabase(Outage outage) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource database ? new Interrupted(database, outage) : bean;
                }
            };
        }
    }

    private static final class Interrupted extends DelegatingDataSource {

        private final Outage outage;

        Interrupted(DataSource database, Outage outage) {
            super(database);
            this.outage = outage;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (outage.away) {
                throw new SQLTransientConnectionException("The database is away");
            }
            return super.getConnection();
        }
    }
}
