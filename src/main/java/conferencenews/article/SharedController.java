package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.article.SharedPages.SharedMedia;
import conferencenews.article.SharedPages.SharedPage;
import conferencenews.media.SharedFiles;
import conferencenews.site.PageNotFound;
import conferencenews.viewcount.Readers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** An article for somebody who was given a link: kept nowhere, listed nowhere, counted nowhere but at the link. */
@Controller
class SharedController {

    static final String START = "/shared/";

    private final SharedPages pages;
    private final SharedFiles files;
    private final Readers readers;

    SharedController(SharedPages pages, SharedFiles files, Readers readers) {
        this.pages = pages;
        this.files = files;
        this.readers = readers;
    }

    /** The address is the secret: it must not travel on. */
    @ModelAttribute
    void keepSecret(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "private, no-store");
    }

    @GetMapping(START + "{token:" + ShareToken.PATTERN + "}")
    String page(
            @PathVariable String token,
            @Nullable Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String folder = request.getContextPath() + START + token;
        boolean counted = actor == null && readers.isReader(request);
        SharedPage shared = pages.open(new ShareToken(token), counted, path -> folder + path);
        if (shared == null) {
            response.setStatus(HttpStatus.GONE.value());
            return "article/share-gone";
        }
        model.addAttribute("article", shared.article());
        model.addAttribute("shared", shared);
        return "article/article";
    }

    @GetMapping(START + "{token:" + ShareToken.PATTERN + "}/media/{hash}/{name}")
    void file(
            @PathVariable String token,
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        SharedMedia media = pages.media(new ShareToken(token));
        if (media == null || !files.send(hash, media.images(), media.attachments(), request, response)) {
            throw new PageNotFound();
        }
    }
}
