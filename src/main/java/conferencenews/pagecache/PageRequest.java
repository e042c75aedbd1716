package conferencenews.pagecache;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request reduced to what its address says, so that what is rendered for one visitor is right for all. */
final class PageRequest extends HttpServletRequestWrapper {

    private final PageAddress address;
    private final Map<String, String[]> parameters;

    PageRequest(HttpServletRequest request, PageAddress address) {
        super(request);
        this.address = address;
        this.parameters = address.number() == null ? Map.of() : Map.of("page", new String[] {address.number()});
    }

    /** A page asked for with HEAD is rendered for those who come with GET. */
    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getQueryString() {
        return address.query();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
