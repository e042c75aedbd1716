package conferencenews;

import conferencenews.account.TestAccounts;
import conferencenews.article.Writing;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * The whole site as somebody finds it who tries it out: with the sample content and an administrator {@code admin},
 * whose password is that of all {@link TestAccounts}. One site for all its tests, which therefore leave the sample as
 * it is and write articles of their own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FullStackTest
@TestPropertySource(properties = {"news.sample-content=true", "news.admin.password=" + TestAccounts.PASSWORD})
@Import(Writing.class)
public @interface SampleSiteTest {}
