package conferencenews.directory;

/**
 * Something that articles link to, as pages name it.
 *
 * @param detail what tells it from others of that name: an affiliation, a date; may be empty
 * @param country by which it is grouped, ISO 3166-1 alpha-2; may be empty
 * @param path its address behind the language's prefix
 */
public record Linked(LinkKind kind, long id, String name, String detail, String country, String path) {

    /** As forms have it: the number, then the name. */
    public String label() {
        return id + " – " + name;
    }
}
