package conferencenews.site;

import java.util.Map;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The words every template may use: Thymeleaf forbids naming beans where addresses are made. */
@Component
class TemplateWords implements InitializingBean {

    private final ThymeleafViewResolver views;
    private final Map<String, Object> words;

    TemplateWords(
            ThymeleafViewResolver views, Site site, Assets assets, Dates dates, TimeWords times, LanguageNames langs) {
        this.views = views;
        this.words = Map.of(
                "site",
                site,
                "assets",
                assets,
                "dates",
                dates,
                "times",
                times,
                "langs",
                langs,
                "sizes",
                new FileSizes());
    }

    @Override
    public void afterPropertiesSet() {
        words.forEach(views::addStaticVariable);
        views.setForceContentType(true); // not by the ending of an address that leads nowhere
    }
}
