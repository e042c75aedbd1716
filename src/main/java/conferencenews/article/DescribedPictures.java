package conferencenews.article;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every picture says what it shows, or is decorative. */
@Component
@Order(4)
class DescribedPictures implements ChecklistItem {

    private final Illustrations illustrations;

    DescribedPictures(Illustrations illustrations) {
        this.illustrations = illustrations;
    }

    @Override
    public Weight weight(Kind kind) {
        return Weight.REQUIRED;
    }

    @Override
    public List<Finding> findings(Revision revision) {
        String undescribed = illustrations.undescribed(revision.content());
        return undescribed.isEmpty() ? List.of() : List.of(Finding.of("images", "article.publish.no-alt", undescribed));
    }
}
