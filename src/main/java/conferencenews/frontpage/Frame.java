package conferencenews.frontpage;

import conferencenews.taxonomy.SectionNode;
import conferencenews.taxonomy.SectionTree;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * What stands around all public pages and is the same on many: drawn once for each section in each language, as long as
 * the sections are what they were. That is half of the work of a page.
 */
@Component
public class Frame implements InitializingBean {

    private final ThymeleafViewResolver views;
    private final SpringTemplateEngine templates;
    private final Map<Part, String> everywhere = new ConcurrentHashMap<>();
    private volatile @Nullable Drawn drawn;

    Frame(ThymeleafViewResolver views, SpringTemplateEngine templates) {
        this.views = views;
        this.templates = templates;
    }

    /** Templates call it {@code frame}. */
    @Override
    public void afterPropertiesSet() {
        views.addStaticVariable("frame", this);
    }

    /** The links to the style sheets of all pages. */
    public String assets(Locale locale) {
        return everywhere(new Part("fragments/head", "assets", locale, List.of(), false));
    }

    /** The links at the foot of all pages. */
    public String footer(Locale locale) {
        return everywhere(new Part("fragments/footer", "links", locale, List.of(), false));
    }

    /**
     * A part of the masthead.
     *
     * @param sections null where they are not known
     * @param here the section the reader is in, if any
     * @param archive whether the reader is in the archive
     */
    public String masthead(
            String fragment,
            @Nullable SectionTree sections,
            @Nullable SectionNode here,
            boolean archive,
            Locale locale) {
        if (sections == null) {
            return draw(null, new Part("fragments/masthead", fragment, locale, List.of(), archive));
        }
        List<Long> path = here == null
                ? List.of()
                : sections.path(here.id()).stream().map(SectionNode::id).toList();
        Part part = new Part("fragments/masthead", fragment, locale, path, archive);
        return drawn(sections).parts.computeIfAbsent(part, any -> draw(sections, part));
    }

    private String everywhere(Part part) {
        return everywhere.computeIfAbsent(part, any -> draw(null, part));
    }

    private Drawn drawn(SectionTree sections) {
        Drawn present = drawn;
        if (present == null || present.sections != sections) {
            present = new Drawn(sections, new ConcurrentHashMap<>());
            drawn = present;
        }
        return present;
    }

    private String draw(@Nullable SectionTree sections, Part part) {
        ServletRequestAttributes now = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        JakartaServletWebApplication application =
                JakartaServletWebApplication.buildApplication(now.getRequest().getServletContext());
        Map<String, Object> variables = new HashMap<>(views.getStaticVariables());
        variables.put("sections", sections);
        variables.put("path", part.path);
        variables.put("archive", part.archive);
        WebContext context = new WebContext(
                application.buildExchange(new Apart(now.getRequest()), now.getResponse()), part.locale, variables);
        return templates.process(part.template, Set.of(part.fragment), context);
    }

    /** Thymeleaf keeps variables as attributes of the request: those of the page around must not be overwritten. */
    private static final class Apart extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        Apart(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }

    private record Drawn(SectionTree sections, Map<Part, String> parts) {}

    private record Part(String template, String fragment, Locale locale, List<Long> path, boolean archive) {}
}
