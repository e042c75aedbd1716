package conferencenews.conference;

import conferencenews.directory.Directory;
import conferencenews.directory.InstitutionLink;
import conferencenews.directory.LinkKind;
import conferencenews.directory.LinkTargets;
import conferencenews.directory.Linked;
import conferencenews.directory.PersonLink;
import conferencenews.site.Site;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of a conference shows, by as many questions for a large one as for a small one. */
@Component
@Transactional(readOnly = true)
public class ConferencePages {

    private static final Comparator<ConferenceNode> NEWEST_FIRST = Comparator.comparing(
                    (ConferenceNode node) ->
                            node.span() == null ? null : node.span().begins(),
                    Comparator.nullsFirst(Comparator.<Instant>reverseOrder()))
            .thenComparing(ConferenceNode::id, Comparator.reverseOrder());

    private final ConferenceRows rows;
    private final PublicConference visible;
    private final NamingArticles articles;
    private final EditionStatistics statistics;
    private final Directory directory;
    private final List<LinkTargets> targets;
    private final Site site;

    ConferencePages(
            ConferenceRows rows,
            PublicConference visible,
            NamingArticles articles,
            EditionStatistics statistics,
            Directory directory,
            List<LinkTargets> targets,
            Site site) {
        this.rows = rows;
        this.visible = visible;
        this.articles = articles;
        this.statistics = statistics;
        this.directory = directory;
        this.targets = targets;
        this.site = site;
    }

    /** What readers see at that instant; empty if they may not know of it. */
    public Optional<ConferencePage> visible(long id, String language, Locale locale, Instant now) {
        return rows.visible(id, now).map(node -> page(node, language, locale, now));
    }

    private ConferencePage page(ConferenceNode bare, String language, Locale locale, Instant now) {
        Branch branch = branch(bare, now);
        ConferenceNode node = branch.node;
        List<Long> ids = branch.below.stream().map(ConferenceNode::id).toList();
        Map<Long, Long> editions = node.isSeries() ? statistics.editions(branch.editions) : Map.of();
        ConferenceParts parts = rows.parts(ids);
        List<ParticipationRow> participations = rows.participations(ids);
        Map<Long, VenuePlace> venues = rows.venues(Stream.concat(branch.path.stream(), branch.below.stream())
                .map(ConferenceNode::venue)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, PersonLink> people = directory.people(
                participations.stream().map(ParticipationRow::person).collect(Collectors.toSet()), language);
        Map<Long, InstitutionLink> institutions = directory.institutions(ids(participations, parts), language);
        List<NamingArticle> written = articles.of(
                Stream.concat(ids.stream(), editions.keySet().stream()).toList(), now);
        List<Participant> participants = participations.stream()
                .map(row -> participant(row, people, institutions))
                .filter(Objects::nonNull)
                .toList();
        Status status = status(branch);
        Long venue = venue(branch);
        return new ConferencePage(
                node,
                language,
                site.prefix(language) + node.path(language),
                branch.path.subList(0, branch.path.size() - 1),
                branch.editions.stream().sorted(NEWEST_FIRST).toList(),
                status,
                status == Status.POSTPONED ? State.UNDATED : node.state(now),
                room(branch.path),
                venue == null ? null : venues.get(venue),
                onlineUrl(branch.path),
                node.registration().state(now),
                parts.topics(node.id(), language),
                parts.deadlines(node.id()),
                involved(parts.institutions(node.id()), institutions),
                node.isSeries()
                        ? List.of()
                        : Programme.of(node, branch.below, status, byNode(participations, people, institutions)),
                byRole(participants),
                byCountry(institutions.values(), locale),
                byLink(written, language),
                agreements(ids, language, now),
                node.isSeries()
                        ? statistics.of(branch.editions, counted(written, editions), language)
                        : EditionFigures.NONE);
    }

    /** The node, what it stands below, what stands below it, and the other editions of its series: one question. */
    private Branch branch(ConferenceNode bare, Instant now) {
        Long series = bare.isSeries() ? Long.valueOf(bare.id()) : null;
        Map<String, Object> parameters = new HashMap<>();
        String condition;
        if (series == null) {
            parameters.put("edition", bare.edition());
            condition = "c.edition_id = :edition or c.id = (select s.parent_id from conference s where s.id = :edition)"
                    + " or c.parent_id = (select s.parent_id from conference s where s.id = :edition)";
        } else {
            parameters.put("series", series);
            condition = "c.id = :series or c.parent_id = :series";
        }
        List<ConferenceNode> all = rows.visibleWhere(condition, "", parameters, now);
        Map<Long, ConferenceNode> nodes = all.stream()
                .collect(Collectors.toMap(ConferenceNode::id, node -> node, (one, other) -> one, LinkedHashMap::new));
        ConferenceNode node = nodes.get(bare.id());
        List<ConferenceNode> path = new ArrayList<>();
        for (ConferenceNode each = node; each != null; each = each.parent() == null ? null : nodes.get(each.parent())) {
            path.add(0, each);
        }
        List<ConferenceNode> below = new ArrayList<>(List.of(node));
        for (int i = 0; i < below.size() && !node.isSeries(); i++) {
            long id = below.get(i).id();
            all.stream().filter(each -> Objects.equals(each.parent(), id)).forEach(below::add);
        }
        Long root = path.get(0).isSeries() ? Long.valueOf(path.get(0).id()) : null;
        List<ConferenceNode> editions = root == null
                ? List.of()
                : all.stream()
                        .filter(each -> Objects.equals(each.parent(), root))
                        .toList();
        return new Branch(node, path, below, editions);
    }

    private static Status status(Branch branch) {
        Status status = Status.SCHEDULED;
        for (ConferenceNode node : branch.path) {
            status = Programme.inherited(node, status);
        }
        return status;
    }

    /** The nearest one on the way up; of what has none the one that all its parts share. */
    private static @Nullable Long venue(Branch branch) {
        return branch.path.stream()
                .map(ConferenceNode::venue)
                .filter(Objects::nonNull)
                .reduce((above, below) -> below)
                .orElseGet(() -> {
                    List<Long> venues = branch.below.stream()
                            .map(ConferenceNode::venue)
                            .filter(Objects::nonNull)
                            .distinct()
                            .toList();
                    return venues.size() == 1 ? venues.get(0) : null;
                });
    }

    private static String room(List<ConferenceNode> path) {
        return path.stream()
                .map(ConferenceNode::room)
                .filter(room -> !room.isEmpty())
                .reduce((above, below) -> below)
                .orElse("");
    }

    private static String onlineUrl(List<ConferenceNode> path) {
        return path.stream()
                .map(ConferenceNode::onlineUrl)
                .filter(url -> !url.isEmpty())
                .reduce((above, below) -> below)
                .orElse("");
    }

    private static Set<Long> ids(List<ParticipationRow> participations, ConferenceParts parts) {
        Set<Long> ids = new LinkedHashSet<>();
        parts.institutions().forEach(institution -> ids.add(institution.institution()));
        participations.stream()
                .map(ParticipationRow::institution)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids;
    }

    private static @Nullable Participant participant(
            ParticipationRow row, Map<Long, PersonLink> people, Map<Long, InstitutionLink> institutions) {
        PersonLink person = people.get(row.person());
        return person == null
                ? null
                : new Participant(
                        person,
                        row.role(),
                        row.title(),
                        row.affiliation(),
                        row.institution() == null ? null : institutions.get(row.institution()));
    }

    /** By the node they take part in. */
    private static Map<Long, List<Participant>> byNode(
            List<ParticipationRow> rows, Map<Long, PersonLink> people, Map<Long, InstitutionLink> institutions) {
        Map<Long, List<Participant>> participants = new HashMap<>();
        rows.forEach(row -> {
            Participant participant = participant(row, people, institutions);
            if (participant != null) {
                participants
                        .computeIfAbsent(row.conference(), id -> new ArrayList<>())
                        .add(participant);
            }
        });
        return participants;
    }

    private static Map<InstitutionRole, List<InstitutionLink>> involved(
            List<ConferenceParts.InstitutionOf> rows, Map<Long, InstitutionLink> institutions) {
        Map<InstitutionRole, List<InstitutionLink>> involved = new EnumMap<>(InstitutionRole.class);
        rows.stream()
                .filter(row -> institutions.containsKey(row.institution()))
                .forEach(row -> involved.computeIfAbsent(row.role(), role -> new ArrayList<>())
                        .add(institutions.get(row.institution())));
        return involved;
    }

    /** Everybody once in each role, however many talks they give. */
    private static Map<ParticipationRole, List<Participant>> byRole(List<Participant> participants) {
        Map<ParticipationRole, Map<Long, Participant>> byRole = new EnumMap<>(ParticipationRole.class);
        participants.forEach(participant -> byRole.computeIfAbsent(participant.role(), role -> new LinkedHashMap<>())
                .putIfAbsent(participant.person().id(), participant));
        Map<ParticipationRole, List<Participant>> people = new EnumMap<>(ParticipationRole.class);
        byRole.forEach((role, those) -> people.put(role, List.copyOf(those.values())));
        return people;
    }

    private static Map<String, List<InstitutionLink>> byCountry(
            Collection<InstitutionLink> institutions, Locale locale) {
        Map<String, Map<Long, InstitutionLink>> byCountry =
                new TreeMap<>(Comparator.comparing(String::isEmpty).thenComparing(Collator.getInstance(locale)));
        institutions.forEach(institution -> byCountry
                .computeIfAbsent(country(institution, locale), name -> new LinkedHashMap<>())
                .put(institution.id(), institution));
        Map<String, List<InstitutionLink>> countries = new LinkedHashMap<>();
        byCountry.forEach((country, those) -> countries.put(
                country,
                those.values().stream()
                        .sorted(Comparator.comparing(InstitutionLink::name, Collator.getInstance(locale)))
                        .toList()));
        return countries;
    }

    private static String country(InstitutionLink institution, Locale locale) {
        return institution.country().isEmpty()
                ? ""
                : new Locale.Builder().setRegion(institution.country()).build().getDisplayCountry(locale);
    }

    /** One version of each piece: in the reader's language if there is one. */
    private static Map<String, List<NamingArticle>> byLink(List<NamingArticle> written, String language) {
        Map<String, Map<Long, NamingArticle>> byLink = new LinkedHashMap<>();
        written.forEach(article -> byLink.computeIfAbsent(article.link(), link -> new LinkedHashMap<>())
                .merge(
                        article.piece(),
                        article,
                        (one, other) -> other.language().equals(language) ? other : one));
        Map<String, List<NamingArticle>> articles = new LinkedHashMap<>();
        byLink.forEach((link, those) -> articles.put(link, List.copyOf(those.values())));
        return articles;
    }

    private List<Linked> agreements(List<Long> conferences, String language, Instant now) {
        Set<Long> named = articles.agreements(conferences, now);
        return named.isEmpty()
                ? List.of()
                : targets.stream()
                        .filter(each -> each.kind() == LinkKind.AGREEMENT)
                        .flatMap(each -> each.named(named, language).values().stream())
                        .toList();
    }

    /** How many pieces name each edition or a part of it. */
    private static Map<Long, Long> counted(List<NamingArticle> written, Map<Long, Long> editions) {
        Map<Long, Set<Long>> pieces = new HashMap<>();
        written.stream()
                .filter(article -> editions.containsKey(article.conference()))
                .forEach(article -> pieces.computeIfAbsent(
                                editions.get(article.conference()), edition -> new HashSet<>())
                        .add(article.piece()));
        return pieces.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, some ->
                (long) some.getValue().size()));
    }

    private record Branch(
            ConferenceNode node,
            List<ConferenceNode> path,
            List<ConferenceNode> below,
            List<ConferenceNode> editions) {}
}
