package conferencenews.media;

import conferencenews.account.Actor;
import conferencenews.site.PageNotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives staff every file; who has a session that ended is a visitor like others. */
@Controller
class MediaController {

    private final MediaFiles files;
    private final MediaSender sender;

    MediaController(MediaFiles files, MediaSender sender) {
        this.files = files;
        this.sender = sender;
    }

    /** Files have one address, without a language. */
    @GetMapping(MediaAddress.START + "{hash}/{name}")
    void file(@Nullable Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> hash = MediaAddress.hash(request.getRequestURI());
        MediaFile file = hash.flatMap(
                        asked -> actor == null ? Optional.ofNullable(files.findPublic(asked)) : files.find(asked))
                .filter(sender::has)
                .orElseThrow(PageNotFound::new);
        if (actor == null) {
            sender.sendPublic(file, request, response);
        } else {
            sender.sendPrivately(file, request, response);
        }
    }
}
