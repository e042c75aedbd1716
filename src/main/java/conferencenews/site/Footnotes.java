package conferencenews.site;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The notes that word processors put below a page or behind a text: a numbered list that ends the text, to which their
 * numbers lead. The editor's {@code paste.js} does the same.
 */
final class Footnotes {

    /** Where the numbers lead until the list has an id. */
    private static final String LIST = "#notes";

    private static final String NUMBERS = "a[href~=(?i)^#(_ftn\\d|_edn\\d|sdfootnote\\d+sym|sdendnote\\d+sym)]";
    private static final String WAYS_BACK = "a[href~=(?i)^#(_ftnref|_ednref|sdfootnote\\d+anc|sdendnote\\d+anc)]";
    private static final String NOTE = "div[id~=(?i)^(ftn|edn|sdfootnote|sdendnote)\\d+$]";

    private Footnotes() {}

    static void gather(Document document) {
        Element list = new Element("ol");
        document.select("[style*=note-list] hr").remove();
        document.select(WAYS_BACK).forEach(back -> take(back, list));
        document.select(NUMBERS).forEach(number -> lead(number, list.childrenSize() > 0));
        if (list.childrenSize() > 0) {
            document.body().appendChild(list);
        }
    }

    private static void take(Element back, Element list) {
        Element whole = back.closest(NOTE);
        Element note = whole == null ? back.closest("p") : whole;
        back.remove();
        if (note != null) {
            list.appendElement("li").appendChildren(List.copyOf(note.childNodes()));
            note.remove();
        }
    }

    /** Where only a part of a text was copied, its notes may be missing. */
    private static void lead(Element number, boolean hasNotes) {
        String text = number.text();
        number.clearAttributes();
        number.tagName("sup").text(hasNotes ? "" : text);
        if (hasNotes) {
            number.appendElement("a").attr("href", LIST).text(text.replaceAll("[\\[\\]\\s]", ""));
        }
    }

    /** Once all blocks have their ids, numbers lead to that of the last numbered list; without one they are only numbers. */
    static void link(Document document) {
        Element list = document.body().select("> ol").last();
        for (Element number : document.select("a[href=" + LIST + "]")) {
            if (list == null) {
                number.unwrap();
            } else {
                number.attr("href", "#" + list.id());
            }
        }
    }
}
