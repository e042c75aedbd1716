package conferencenews.transfer;

import java.util.List;
import java.util.Map;

/**
 * A picture of a sample article, and what is said about it in the article's language.
 *
 * @param name one of {@link SamplePictures#names()}; two articles may share it
 * @param focusX where the eye should rest when the picture is cut, in hundredths of its width
 * @param focusY the same in hundredths of its height
 */
record SamplePicture(String name, String alt, String caption, String credit, int focusX, int focusY) {

    private static final List<Integer> MIDDLE = List.of(50, 50);

    static SamplePicture of(Map<String, Object> entry) {
        List<Integer> focus = Yamls.numbers(entry, "focus", MIDDLE);
        return new SamplePicture(
                Yamls.text(entry, "name"),
                Yamls.text(entry, "alt"),
                Yamls.text(entry, "caption"),
                Yamls.text(entry, "credit"),
                focus.get(0),
                focus.get(1));
    }

    String fileName() {
        return name + ".jpg";
    }

    byte[] bytes() {
        return SamplePictures.jpeg(name);
    }
}
