package conferencenews.media;

import java.util.Locale;

/**
 * An attachment as templates offer it.
 *
 * @param path its address without host
 * @param name the name of the file that readers get
 * @param bytes its size
 * @param language the BCP 47 tag of what is written in it; empty if nobody has said
 */
public record Download(long id, String path, String title, String name, String type, long bytes, String language) {

    /** What it is called by its kind: {@code PDF}, {@code DOCX}. */
    public String kind() {
        return FileType.of(type).ending().toUpperCase(Locale.ROOT);
    }
}
