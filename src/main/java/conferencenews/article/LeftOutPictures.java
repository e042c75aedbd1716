package conferencenews.article;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says after saving which pictures of the posted text were left out, and how they can come in. */
final class LeftOutPictures {

    private static final int NAMED = 5;
    private static final int SHOWN = 80;

    private LeftOutPictures() {}

    static void tell(ArticleForm form, RedirectAttributes flash) {
        List<String> addresses = form.leftOut();
        if (!addresses.isEmpty()) {
            flash.addFlashAttribute("problem", "admin.message.pictures-left-out");
            flash.addFlashAttribute("problemArguments", new Object[] {addresses.size(), named(addresses)});
        }
    }

    private static String named(List<String> addresses) {
        String named = addresses.stream()
                .distinct()
                .limit(NAMED)
                .map(LeftOutPictures::shortened)
                .collect(Collectors.joining(", "));
        return addresses.stream().distinct().count() > NAMED ? named + ", …" : named;
    }

    /** Some hold the whole picture. */
    private static String shortened(String address) {
        return address.length() <= SHOWN ? address : address.substring(0, SHOWN) + "…";
    }
}
