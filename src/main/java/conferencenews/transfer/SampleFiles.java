package conferencenews.transfer;

import conferencenews.taxonomy.SectionForm;
import conferencenews.taxonomy.TagForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the files below {@code sample/}: sections, tags, highlights, and one file for each article. */
@Component
class SampleFiles {

    private static final String FOLDER = "sample/";

    /** Parents stand before their children. */
    List<SampleSection> sections() {
        List<SampleSection> sections = new ArrayList<>();
        collect(Yamls.list(read("taxonomy.yaml"), "sections"), null, sections);
        return sections;
    }

    /** Conferences with their parts, people and venues. */
    Map<String, Object> conferences() {
        return read("conferences.yaml");
    }

    /** The people, institutions and agreements that articles name. */
    Map<String, Object> directory() {
        return read("directory.yaml");
    }

    List<TagForm> tags() {
        return Yamls.list(read("taxonomy.yaml"), "tags").stream()
                .map(tag -> new TagForm(Yamls.text(tag, "slug"), Yamls.texts(tag, "name")))
                .toList();
    }

    /** The names of articles by language, in the order of their slots. */
    Map<String, List<String>> highlights() {
        return Yamls.lists(read("highlights.yaml"));
    }

    List<SampleArticle> articles() {
        return Arrays.stream(articleFiles())
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .map(SampleFiles::article)
                .toList();
    }

    private static SampleArticle article(Resource file) {
        try {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            String[] parts = text.split("(?m)^---\\s*$", 3);
            String name = String.valueOf(file.getFilename()).replace(".html", "");
            return SampleArticle.of(name, yaml().load(parts[1]), parts[2].strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(
            List<Map<String, Object>> entries, @Nullable String parent, List<SampleSection> sections) {
        for (Map<String, Object> entry : entries) {
            String slug = Yamls.text(entry, "slug");
            SectionForm form =
                    new SectionForm(slug, null, Yamls.texts(entry, "name"), Yamls.texts(entry, "description"));
            sections.add(new SampleSection(form, parent));
            collect(Yamls.list(entry, "children"), slug, sections);
        }
    }

    private static Map<String, Object> read(String file) {
        try {
            return yaml().load(new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Resource[] articleFiles() {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:" + FOLDER + "articles/*.html");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    record SampleSection(SectionForm form, @Nullable String parent) {}
}
