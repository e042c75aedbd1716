package conferencenews.site;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Addresses of style sheets, scripts and icons with a hash of their content, the same in every language. */
@Component
public class Assets {

    private final ResourceUrlProvider resources;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Assets(ResourceUrlProvider resources) {
        this.resources = resources;
    }

    public String path(String path) {
        return known.computeIfAbsent(path, this::hashed);
    }

    /** Whether there is such a file; what npm brings may be missing. */
    public boolean has(String path) {
        return !path(path).equals(path);
    }

    private String hashed(String path) {
        String hashed = resources.getForLookupPath(path);
        return hashed == null ? path : hashed;
    }
}
