package conferencenews.syndication;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** RIS, as EndNote, Zotero and Mendeley read it. */
final class Ris {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd/");

    private Ris() {}

    static String write(Citation citation) {
        StringBuilder text = new StringBuilder();
        line(text, "TY", "NEWS");
        line(text, "ID", citation.key());
        citation.authors().forEach(name -> line(text, "AU", name.inverted()));
        line(text, "TI", citation.title());
        line(text, "T2", citation.siteName());
        line(text, "PB", citation.siteName());
        line(text, "PY", String.valueOf(citation.published().getYear()));
        line(text, "DA", date(citation.published()));
        line(text, "ET", "Version " + citation.version());
        line(text, "UR", citation.address());
        line(text, "Y2", date(citation.accessed()));
        line(text, "N1", citation.versionNote());
        line(text, "LA", citation.language());
        citation.keywords().forEach(word -> line(text, "KW", word));
        if (!citation.summary().isEmpty()) {
            line(text, "AB", citation.summary());
        }
        line(text, "ER", "");
        return text.toString();
    }

    private static void line(StringBuilder text, String tag, String value) {
        text.append(tag).append("  - ").append(value).append("\r\n");
    }

    private static String date(LocalDate date) {
        return DATE.format(date);
    }
}
