package conferencenews.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Notes what must not happen behind a page: an error in the console, a failed request, a request to another site. */
final class Watch {

    private final String site;
    private final List<String> faults = new ArrayList<>();

    private Watch(String site) {
        this.site = site;
    }

    static Watch over(Page page, String site) {
        Watch watch = new Watch(site);
        BrowserContext context = page.context();
        context.onConsoleMessage(message -> watch.note(message.type() + " in the console", message.text()));
        context.onWebError(error -> watch.note("script error", error.error()));
        context.onRequest(watch::look);
        context.onRequestFailed(request -> watch.note("failed request", request.url()));
        context.onResponse(watch::look);
        return watch;
    }

    List<String> faults() {
        return faults;
    }

    private void look(Request request) {
        if (!request.url().startsWith(site + "/")) {
            note("request to another site", request.url());
        }
    }

    private void look(Response response) {
        if (response.status() >= 400) {
            note("answer " + response.status(), response.url());
        }
    }

    private void note(String what, String detail) {
        faults.add(what + ": " + detail);
    }
}
