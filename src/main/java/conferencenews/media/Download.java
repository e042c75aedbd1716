package conferencenews.media;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * An attachment as templates offer it.
 *
 * @param path its address without host
 * @param name the name of the file that readers get
 * @param bytes its size
 * @param language the BCP 47 tag of what is written in it; empty if nobody has said
 */
public record Download(long id, String path, String title, String name, String type, long bytes, String language) {

    /** The same at another address. */
    public Download at(UnaryOperator<String> address) {
        return new Download(id, address.apply(path), title, name, type, bytes, language);
    }

    /** What it is called by its kind: {@code PDF}, {@code DOCX}. */
    public String kind() {
        return FileType.of(type).ending().toUpperCase(Locale.ROOT);
    }
}
