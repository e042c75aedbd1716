package conferencenews.site;

/**
 * A page as others name it.
 *
 * @param path with the language's prefix
 */
public record PageLink(String name, String path) {}
