package conferencenews.article;

import conferencenews.article.KeyFacts.Fact;
import conferencenews.article.KeyFacts.Group;
import conferencenews.directory.Countries;
import conferencenews.directory.LinkKind;
import conferencenews.directory.Linked;
import conferencenews.taxonomy.TagLink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes the box of key facts: by one question for each kind of link, and none for an article without links. */
@Component
class KeyFactsBox {

    private static final String HOST = "host";
    private static final String ORGANIZER = "organizer";

    private final ArticleLinks links;
    private final MessageSource messages;

    KeyFactsBox(ArticleLinks links, MessageSource messages) {
        this.links = links;
        this.messages = messages;
    }

    KeyFacts of(ArticleContent content, List<TagLink> tags, String language) {
        if (content.links().isEmpty()) {
            return KeyFacts.NONE;
        }
        return new Box(content, tags, Locale.forLanguageTag(language), links.named(content.links(), language)).facts();
    }

    private final class Box {

        private final ArticleContent content;
        private final List<TagLink> tags;
        private final Locale locale;
        private final Map<ArticleLink, Linked> named;
        private final List<Group> groups = new ArrayList<>();

        Box(ArticleContent content, List<TagLink> tags, Locale locale, Map<ArticleLink, Linked> named) {
            this.content = content;
            this.tags = tags;
            this.locale = locale;
            this.named = named;
        }

        KeyFacts facts() {
            add("facts.conference", facts(LinkKind.CONFERENCE, link -> true));
            add("facts.host", facts(LinkKind.INSTITUTION, link -> link.role().equals(HOST)));
            add(
                    "facts.organizers",
                    facts(LinkKind.INSTITUTION, link -> link.role().equals(ORGANIZER)));
            add("facts.people", facts(LinkKind.PERSON, link -> true));
            add("facts.institutions", byCountry(facts(LinkKind.INSTITUTION, this::isParticipant)));
            add("facts.agreements", facts(LinkKind.AGREEMENT, link -> true));
            add("facts.subjects", subjects());
            return new KeyFacts(groups);
        }

        private boolean isParticipant(ArticleLink link) {
            return !link.role().equals(HOST) && !link.role().equals(ORGANIZER);
        }

        private void add(String key, List<Fact> facts) {
            if (!facts.isEmpty()) {
                groups.add(new Group(key, facts));
            }
        }

        private List<Fact> facts(LinkKind kind, Predicate<ArticleLink> wanted) {
            return content.links().stream()
                    .filter(link -> link.kind() == kind && wanted.test(link) && named.containsKey(link))
                    .map(link -> fact(link, named.get(link)))
                    .toList();
        }

        private Fact fact(ArticleLink link, Linked target) {
            String country = link.kind() == LinkKind.INSTITUTION ? Countries.name(target.country(), locale) : "";
            return new Fact(link.kind(), country, target.name(), note(link, target), target.path(), link.block());
        }

        private String note(ArticleLink link, Linked target) {
            return switch (link.kind()) {
                case PERSON ->
                    Stream.of(link.title(), role(link))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "));
                case INSTITUTION -> link.role().equals("party") ? role(link) : "";
                default -> target.detail();
            };
        }

        private String role(ArticleLink link) {
            return link.role().isEmpty()
                    ? ""
                    : messages.getMessage(LinkWords.key(link.kind(), link.role()), null, locale);
        }

        private static List<Fact> byCountry(List<Fact> facts) {
            return facts.stream().sorted(Comparator.comparing(Fact::heading)).toList();
        }

        private List<Fact> subjects() {
            if (tags.isEmpty()) {
                return List.of();
            }
            CitedBlocks blocks = CitedBlocks.of(content.body());
            return tags.stream()
                    .map(tag -> new Fact(
                            null,
                            "",
                            tag.name(locale),
                            "",
                            "/tags/" + tag.slug(),
                            blocks.firstNaming(tag.names().values())))
                    .toList();
        }
    }
}
