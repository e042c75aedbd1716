package conferencenews.article;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * From the pages about an article back to the list from which it was opened, with its filter and page, at the article's
 * row. The list says where it is in {@code back}; the session remembers it, so that no form has to carry it along.
 */
@ControllerAdvice
class WayBack {

    private static final String ATTRIBUTE = "way-back";
    private static final String ARTICLES = "/admin/articles";
    private static final int MOST = 30;
    private static final int LONGEST = 1_000;
    private static final Pattern ARTICLE = Pattern.compile("/admin/articles/(\\d{1,18})(?:/.*)?");

    /** A path of the desk and nothing else: no other site, no script. */
    private static final Pattern LOCAL =
            Pattern.compile("/admin(?:/(?:articles|calendar(?:/\\d{4}/\\d\\d)?))?(?:\\?[\\w%&=.~+*-]*)?");

    /** Null where no article is concerned. */
    @ModelAttribute("wayBack")
    @Nullable
    String wayBack(HttpServletRequest request) {
        Matcher article = ARTICLE.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!article.matches()) {
            return null;
        }
        long id = Long.parseLong(article.group(1));
        String back = request.getParameter("back");
        if (back != null && isLocal(back)) {
            remember(request.getSession(), id, back);
        }
        String known = known(request.getSession(false)).get(id);
        return known == null ? ARTICLES : known + "#article-" + id;
    }

    static boolean isLocal(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }

    private static void remember(HttpSession session, long id, String back) {
        Map<Long, String> lists = new LinkedHashMap<>(known(session));
        lists.remove(id);
        lists.put(id, back);
        while (lists.size() > MOST) {
            lists.remove(lists.keySet().iterator().next());
        }
        session.setAttribute(ATTRIBUTE, lists);
    }

    @SuppressWarnings("unchecked")
    private static Map<Long, String> known(@Nullable HttpSession session) {
        Object known = session == null ? null : session.getAttribute(ATTRIBUTE);
        return known instanceof Map<?, ?> ? (Map<Long, String>) known : Map.of();
    }
}
