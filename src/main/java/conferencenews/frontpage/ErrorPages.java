package conferencenews.frontpage;

import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.article.ArticleGone;
import conferencenews.site.Address;
import conferencenews.site.PageNotFound;
import conferencenews.site.Site;
import conferencenews.site.UnknownAddresses;
import conferencenews.taxonomy.Taxonomy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What is not there, gone, or not for this visitor: a page in the site's own voice with a way on. */
@ControllerAdvice
class ErrorPages {

    private final UnknownAddresses unknown;
    private final Suggestions suggestions;
    private final MenuAdvice menu;
    private final Taxonomy taxonomy;
    private final Site site;
    private final Clock clock;

    ErrorPages(
            UnknownAddresses unknown,
            Suggestions suggestions,
            MenuAdvice menu,
            Taxonomy taxonomy,
            Site site,
            Clock clock) {
        this.unknown = unknown;
        this.suggestions = suggestions;
        this.menu = menu;
        this.taxonomy = taxonomy;
        this.site = site;
        this.clock = clock;
    }

    @ExceptionHandler({PageNotFound.class, NoResourceFoundException.class, NoHandlerFoundException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notFound(@Nullable Actor actor, HttpServletRequest request, Locale locale, Model model) {
        unknown.note(request);
        Address address = address(request);
        if (actor != null && address.isWithin("/admin")) {
            model.addAttribute("signedIn", actor);
            model.addAttribute("address", address);
            return "admin/desk/not-found";
        }
        menu.menu(model);
        model.addAttribute("words", suggestions.searched(request.getRequestURI()));
        model.addAttribute(
                "suggestions", suggestions.forPath(request.getRequestURI(), site.language(locale), clock.instant()));
        return "errors/not-found";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.GONE)
    String gone(ArticleGone gone, Model model) {
        menu.menu(model);
        model.addAttribute("gone", gone);
        return "errors/gone";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden(NotAllowed refusal, Locale locale, Model model) {
        menu.menu(model);
        model.addAttribute("everywhere", refusal.isEverywhere());
        model.addAttribute(
                "neededIn",
                Optional.ofNullable(refusal.section())
                        .flatMap(taxonomy.sections()::find)
                        .map(section -> section.name(locale))
                        .orElse(null));
        model.addAttribute("needed", refusal.needed());
        return "errors/forbidden";
    }

    /** A number that is none, a parameter that is missing: the request's mistake, never a 500. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    String malformed(TypeMismatchException mismatch, Model model) {
        return error(HttpStatus.BAD_REQUEST.value(), model);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeException.class
    })
    String refused(Exception refusal, HttpServletResponse response, Model model) {
        ErrorResponse answer = (ErrorResponse) refusal;
        answer.getHeaders().forEach((name, values) -> values.forEach(text -> response.addHeader(name, text)));
        response.setStatus(answer.getStatusCode().value());
        return error(answer.getStatusCode().value(), model);
    }

    private static Address address(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return new Address(path, request.getQueryString());
    }

    private String error(int status, Model model) {
        menu.menu(model);
        model.addAttribute("status", status);
        return "errors/error";
    }
}
