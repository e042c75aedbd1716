package conferencenews.pagecache;

import conferencenews.pagecache.Renderings.Rendering;
import conferencenews.site.Personal;
import conferencenews.site.SecurityHeaders;
import conferencenews.site.SiteGeneration;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Stands before everything else. A visitor without a session gets the page that is in memory, as long as it holds; a
 * page that is not there is rendered once, for all who wait for it. While the database is away the last good page is
 * sent. Views are counted here and nowhere else.
 */
@Component
class PageFilter implements Filter {

    private static final int RETRY_SECONDS = 10;

    private final PageAddresses addresses;
    private final RenderedPages pages;
    private final Renderings renderings;
    private final Validities validities;
    private final PageSender sender;
    private final SiteGeneration site;
    private final PageFigures figures;
    private final Clock clock;

    PageFilter(
            PageAddresses addresses,
            RenderedPages pages,
            Renderings renderings,
            Validities validities,
            PageSender sender,
            SiteGeneration site,
            PageFigures figures,
            Clock clock) {
        this.addresses = addresses;
        this.pages = pages;
        this.renderings = renderings;
        this.validities = validities;
        this.sender = sender;
        this.site = site;
        this.figures = figures;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        answer(new Exchange((HttpServletRequest) request, (HttpServletResponse) response, chain));
    }

    private void answer(Exchange exchange) throws IOException, ServletException {
        try {
            if (addresses.isPage(exchange.request)) {
                page(exchange);
            } else {
                exchange.chain.doFilter(exchange.request, exchange.response);
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!DatabaseFailure.isBehind(failure) || exchange.response.isCommitted()) {
                throw failure;
            }
            unavailable(exchange);
        }
    }

    private void page(Exchange exchange) throws IOException, ServletException {
        PageAddress address = addresses.of(exchange.request);
        boolean away = site.isDatabaseAway();
        if (!away && (address == null || isPersonal(exchange, address))) {
            live(exchange);
            return;
        }
        RenderedPage kept = address == null ? null : pages.find(address.key());
        if (kept != null && kept.holds(site.known(), clock.instant())) {
            figures.hit();
            send(kept, exchange);
        } else if (address == null || away) {
            sendStale(kept, exchange);
        } else {
            shared(exchange, address, kept);
        }
    }

    private boolean isPersonal(Exchange exchange, PageAddress address) {
        return exchange.hasSession() || pages.isPersonal(address.key());
    }

    /** A page for this visitor alone. */
    private void live(Exchange exchange) throws IOException, ServletException {
        Validity validity = Validity.until(site.known(), clock.instant(), clock.instant());
        BufferedPage buffered = new BufferedPage(exchange.response);
        exchange.chain.doFilter(exchange.request, buffered);
        figures.live();
        sender.send(buffered.page(exchange.request, validity), exchange.request, exchange.response, false);
    }

    private void shared(Exchange exchange, PageAddress address, @Nullable RenderedPage kept)
            throws IOException, ServletException {
        try {
            Validity validity = validities.now();
            Rendering rendering = renderings.join(address.key(), validity);
            RenderedPage page = rendering.isOwn() ? null : rendering.await();
            if (page == null) {
                page = render(exchange, address, validity, rendering, kept);
            }
            if (page.isFailure() && isUsable(kept)) {
                sendStale(kept, exchange);
            } else {
                send(page, exchange);
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!isUsable(kept) || exchange.response.isCommitted()) {
                throw failure;
            }
            sendStale(kept, exchange);
        }
    }

    private RenderedPage render(
            Exchange exchange,
            PageAddress address,
            Validity validity,
            Rendering rendering,
            @Nullable RenderedPage former)
            throws IOException, ServletException {
        RenderedPage page = null;
        try {
            BufferedPage buffered = new BufferedPage(exchange.response);
            exchange.chain.doFilter(new PageRequest(exchange.request, address), buffered);
            page = buffered.page(exchange.request, validity);
            figures.rendered();
            if (former != null) {
                page.replaces(former);
            }
            keep(address.key(), page);
            return page;
        } finally {
            if (rendering.isOwn()) {
                rendering.end(page != null && page.isForEverybody() ? page : null);
            }
        }
    }

    private void keep(String key, RenderedPage page) {
        if (page.isForEverybody()) {
            pages.keep(key, page);
        } else if (page.status() == HttpServletResponse.SC_OK) {
            pages.keepAsPersonal(key);
        }
    }

    private boolean isUsable(@Nullable RenderedPage kept) {
        return kept != null && kept.isBetterThanNothing(clock.instant());
    }

    private void sendStale(@Nullable RenderedPage kept, Exchange exchange) throws IOException {
        if (kept == null || !isUsable(kept)) {
            unavailable(exchange);
            return;
        }
        figures.stale();
        exchange.response.reset();
        SecurityHeaders.set(exchange.request, exchange.response);
        send(kept, exchange);
    }

    /** Who has a session and cannot be asked for it now is taken for staff: better a view too few. */
    private void send(RenderedPage page, Exchange exchange) throws IOException {
        sender.send(page, exchange.request, exchange.response, exchange.hasSession());
    }

    private void unavailable(Exchange exchange) throws IOException {
        figures.unavailable();
        exchange.response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
        exchange.response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private record Exchange(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {

        boolean hasSession() {
            return Personal.hasSession(request);
        }
    }
}
