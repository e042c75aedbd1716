package conferencenews.transfer;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the desk's menu whether there is a sample to remove; asked only by who may. */
@ControllerAdvice
class SampleAdvice {

    private final SampleRecord record;

    SampleAdvice(SampleRecord record) {
        this.record = record;
    }

    @ModelAttribute
    void sampleLoaded(Model model) {
        model.addAttribute("sampleLoaded", new LazyContextVariable<>() {
            @Override
            protected Boolean loadValue() {
                return record.isAny();
            }
        });
    }
}
