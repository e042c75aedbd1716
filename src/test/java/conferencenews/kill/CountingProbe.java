package conferencenews.kill;

import conferencenews.ConferenceNewsApplication;
import conferencenews.viewcount.Verdict;
import conferencenews.viewcount.Views;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;

/**
 * The site as it is packaged, and beside it {@code /probe/7}, which counts a view of article 7 as its page does but
 * needs neither a page nor a database: so many more views get counted, and also while the database is away. The
 * property {@code probe.clock-ahead} sets the site's clock ahead.
 */
public class CountingProbe {

    static final String PATH = "/probe/";

    public static void main(String[] arguments) {
        Class<?>[] sources = {ConferenceNewsApplication.class, CountingProbe.class};
        SpringApplication.run(sources, arguments);
    }

    @Bean
    @Primary
    Clock clockOfTheProbe() {
        return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.ofMillis(Long.getLong("probe.clock-ahead", 0)));
    }

    @Bean
    FilterRegistrationBean<Filter> probe(Views views) {
        FilterRegistrationBean<Filter> probe = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletRequest asked = (HttpServletRequest) request;
            if (asked.getRequestURI().startsWith(PATH)) {
                answer(asked, (HttpServletResponse) response, views);
            } else {
                chain.doFilter(request, response);
            }
        });
        probe.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return probe;
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Views views)
            throws IOException {
        long article = Long.parseLong(request.getRequestURI().substring(PATH.length()));
        response.setHeader(Verdict.HEADER, views.view(article, request, false).header());
        response.getWriter().print(views.shown(article));
    }
}
