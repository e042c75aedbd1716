package conferencenews.syndication;

import java.util.Arrays;
import org.springframework.http.MediaType;

/** The formats a citation comes in. */
enum CitationFormat {
    BIBTEX("bib", "application/x-bibtex"),
    RIS("ris", "application/x-research-info-systems"),
    CSL_JSON("json", "application/vnd.citationstyles.csl+json");

    private final String ending;
    private final String type;

    CitationFormat(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    static CitationFormat of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow();
    }

    MediaType contentType() {
        return MediaType.parseMediaType(type + ";charset=UTF-8");
    }
}
