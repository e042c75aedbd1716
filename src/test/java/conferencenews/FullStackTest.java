package conferencenews;

import conferencenews.account.TestAccounts;
import conferencenews.audit.NamedActions;
import conferencenews.conference.Conferring;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole site on a random port with an empty database of its own and a {@link MutableClock} that starts anew before
 * each test. Ask for {@code @Autowired Visitor visitor} to send requests and for a
 * {@code TestAccounts accounts} to log them in.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"news.sample-content=false", "news.data=target/test-data/${random.uuid}"})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, TestAccounts.class, Visitor.Configuration.class, NamedActions.class, Conferring.class})
@ExtendWith(TestClock.StartsAnew.class)
public @interface FullStackTest {}
