package conferencenews.syndication;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** BibTeX, which BibLaTeX and Biber read as well. */
final class BibTex {

    /** Braces in a text must not count as braces of the file, not even behind a backslash. */
    private static final Map<Integer, String> ESCAPES = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '%', "\\%"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"));

    private BibTex() {}

    static String write(Citation citation) {
        StringBuilder text = new StringBuilder("@misc{" + citation.key());
        if (!citation.authors().isEmpty()) {
            field(text, "author", citation.authors().stream().map(BibTex::name).collect(Collectors.joining(" and ")));
        }
        field(text, "title", "{" + escaped(citation.title()) + "}");
        field(text, "howpublished", escaped(citation.siteName()));
        field(text, "year", String.valueOf(citation.published().getYear()));
        text.append(",\n  month = ")
                .append(citation.published()
                        .getMonth()
                        .getDisplayName(TextStyle.SHORT, Locale.US)
                        .toLowerCase(Locale.ROOT));
        field(text, "date", citation.published().toString());
        field(text, "version", String.valueOf(citation.version()));
        field(text, "url", citation.address());
        field(text, "urldate", citation.accessed().toString());
        field(text, "note", escaped(citation.versionNote() + ", accessed " + citation.accessed()));
        field(text, "language", citation.language());
        if (!citation.keywords().isEmpty()) {
            field(text, "keywords", escaped(String.join(", ", citation.keywords())));
        }
        if (!citation.summary().isEmpty()) {
            field(text, "abstract", escaped(citation.summary()));
        }
        return text.append("\n}\n").toString();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(",\n  ").append(name).append(" = {").append(value).append('}');
    }

    /** Braces keep a name whole, whatever "and" or comma is in it. */
    private static String name(CitedName name) {
        return name.isWhole() ? "{" + escaped(name.family()) + "}" : escaped(name.inverted());
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(character -> ESCAPES.getOrDefault(character, Character.toString(character)))
                .collect(Collectors.joining());
    }
}
