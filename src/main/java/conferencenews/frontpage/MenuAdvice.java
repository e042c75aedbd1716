package conferencenews.frontpage;

import conferencenews.taxonomy.Taxonomy;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** The section tree for the layout; read only by pages that show it. */
@ControllerAdvice
class MenuAdvice {

    private final Taxonomy taxonomy;

    MenuAdvice(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @ModelAttribute
    void menu(Model model) {
        model.addAttribute("sections", new LazyContextVariable<>() {
            @Override
            protected Object loadValue() {
                return taxonomy.sections();
            }
        });
    }
}
