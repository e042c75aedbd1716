package conferencenews.conference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What conferences have more than one of, in order. */
record ConferenceParts(List<TopicOf> topics, List<DeadlineOf> deadlines, List<InstitutionOf> institutions) {

    record TopicOf(long conference, String language, String name) {}

    record DeadlineOf(long conference, Deadline deadline) {}

    record InstitutionOf(long conference, InstitutionRole role, long institution) {}

    /** In that language, else in the one that there is. */
    List<String> topics(long conference, String language) {
        Map<String, List<String>> byLanguage = topics.stream()
                .filter(topic -> topic.conference == conference)
                .collect(Collectors.groupingBy(
                        TopicOf::language, Collectors.mapping(TopicOf::name, Collectors.toList())));
        return byLanguage.getOrDefault(
                language, byLanguage.values().stream().findFirst().orElse(List.of()));
    }

    List<Deadline> deadlines(long conference) {
        return deadlines.stream()
                .filter(deadline -> deadline.conference == conference)
                .map(DeadlineOf::deadline)
                .toList();
    }

    List<InstitutionOf> institutions(long conference) {
        return institutions.stream()
                .filter(institution -> institution.conference == conference)
                .toList();
    }
}
