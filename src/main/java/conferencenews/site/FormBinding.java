package conferencenews.site;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.context.request.WebRequest;

/** Forms are records: what is sent fills their components once and touches nothing afterwards. */
@ControllerAdvice
class FormBinding {

    private static final Pattern ROW = Pattern.compile("\\[(\\d|\\d\\d|1\\d\\d|2[0-4]\\d)](\\..*)?");

    /** @throws ServletRequestBindingException for a row that no form of ours has */
    @InitBinder
    void componentsOnly(WebDataBinder binder, WebRequest request) throws ServletRequestBindingException {
        binder.setDeclarativeBinding(true);
        Class<?> form = binder.getTargetType() == null
                ? null
                : Objects.requireNonNull(binder.getTargetType()).resolve();
        if (form != null && form.isRecord()) {
            List<String> lists = Arrays.stream(form.getRecordComponents())
                    .filter(component -> List.class.isAssignableFrom(component.getType()))
                    .map(RecordComponent::getName)
                    .toList();
            for (Iterator<String> names = request.getParameterNames(); names.hasNext(); ) {
                requireRow(names.next(), lists);
            }
        }
    }

    private static void requireRow(String name, List<String> lists) throws ServletRequestBindingException {
        for (String list : lists) {
            if (name.startsWith(list + "[")
                    && !ROW.matcher(name.substring(list.length())).matches()) {
                throw new ServletRequestBindingException("No such row");
            }
        }
    }
}
