package conferencenews.media;

import conferencenews.site.Slug;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody brings.
 *
 * @param fileName what it is called there; only good for a name, never for its type
 */
public record Upload(String fileName, InputStreamSource content) {

    /** The name without folders and ending, as it can stand in an address. */
    String name() {
        String last = fileName.replaceFirst("^.*[/\\\\]", "");
        String name = Slug.of(last.replaceFirst("\\.[^.]{1,5}$", ""));
        return name.isEmpty() ? "file" : name;
    }
}
