package conferencenews.article;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** The rows of an article's form as they were typed. */
final class TypedRows {

    private TypedRows() {}

    static <R> List<R> of(Model model, String field, Class<R> type) {
        return typed(model, field) instanceof List<?> rows
                ? rows.stream().filter(type::isInstance).map(type::cast).toList()
                : List.of();
    }

    /** Where another field could not be read there is no form, but what was read of it. */
    static @Nullable Object typed(Model model, String field) {
        if (model.getAttribute("form") instanceof ArticleForm form) {
            return switch (field) {
                case "lead" -> form.lead();
                case "gallery" -> form.gallery();
                case "links" -> form.links();
                default -> form.attachments();
            };
        }
        return model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "form") instanceof BindingResult read
                ? read.getFieldValue(field)
                : null;
    }
}
