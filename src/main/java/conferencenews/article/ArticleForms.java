package conferencenews.article;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder.ValueResolver;
import org.springframework.validation.Validator;
import org.springframework.web.bind.WebDataBinder;

/** Reads fields that were kept as an article's form, as if they were sent anew. */
@Component
class ArticleForms {

    /** The name of the form in models. */
    static final String NAME = "form";

    private final ConversionService conversion;
    private final Validator validator;

    ArticleForms(
            @Qualifier("mvcConversionService") ConversionService conversion,
            @Qualifier("mvcValidator") Validator validator) {
        this.conversion = conversion;
        this.validator = validator;
    }

    /** What could not be read stands in the result, with what was typed; then there is no form in it. */
    BindingResult read(FormFields fields) {
        return binder(fields).getBindingResult();
    }

    /** {@link #read} and the rules for each field. */
    BindingResult check(FormFields fields) {
        WebDataBinder binder = binder(fields);
        if (!binder.getBindingResult().hasErrors()) {
            binder.validate();
        }
        return binder.getBindingResult();
    }

    static ArticleForm form(BindingResult result) {
        if (result.getTarget() instanceof ArticleForm form) {
            return form;
        }
        throw new IllegalStateException("There is no form: " + result);
    }

    private WebDataBinder binder(FormFields fields) {
        WebDataBinder binder = new WebDataBinder(null, NAME);
        binder.setTargetType(ResolvableType.forClass(ArticleForm.class));
        binder.setConversionService(conversion);
        binder.setValidator(validator);
        binder.setDeclarativeBinding(true);
        binder.construct(new Typed(fields));
        return binder;
    }

    private record Typed(FormFields fields) implements ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            List<String> values = fields.all(name);
            if (values.isEmpty()) {
                return type == boolean.class ? Boolean.FALSE : null;
            }
            return values.size() == 1 ? values.get(0) : values.toArray(String[]::new);
        }

        @Override
        public Set<String> getNames() {
            return fields.values().keySet();
        }
    }
}
