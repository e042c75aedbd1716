package conferencenews.media;

import conferencenews.account.Actor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands for the module above: a test says from when until when something is public. */
class TestUses implements MediaUses {

    private final Map<Long, Instant[]> images = new ConcurrentHashMap<>();
    private final Map<Long, Instant[]> attachments = new ConcurrentHashMap<>();

    void image(long id, Instant from, Instant until) {
        images.put(id, new Instant[] {from, until});
    }

    void attachment(long id, Instant from, Instant until) {
        attachments.put(id, new Instant[] {from, until});
    }

    @Override
    public boolean isImagePublic(long image, Instant now) {
        return holds(images.get(image), now);
    }

    @Override
    public boolean isAttachmentPublic(long attachment, Instant now) {
        return holds(attachments.get(attachment), now);
    }

    @Override
    public List<Use> ofImage(Actor actor, long image) {
        return images.containsKey(image)
                ? List.of(new Use("A report on the quay", "en", "/admin/articles", "admin.state.PUBLIC"))
                : List.of();
    }

    @Override
    public List<Use> ofAttachment(Actor actor, long attachment) {
        return List.of();
    }

    @Override
    public Set<Long> usedImages(Collection<Long> asked) {
        return asked.stream().filter(images::containsKey).collect(Collectors.toSet());
    }

    @Override
    public Set<Long> usedAttachments(Collection<Long> asked) {
        return asked.stream().filter(attachments::containsKey).collect(Collectors.toSet());
    }

    /** The next instant after now at which one of them begins or ends. */
    Instant nextChange(Instant now) {
        return Stream.concat(images.values().stream(), attachments.values().stream())
                .flatMap(Arrays::stream)
                .filter(instant -> instant.isAfter(now))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }

    private static boolean holds(Instant[] span, Instant now) {
        return span != null && !now.isBefore(span[0]) && now.isBefore(span[1]);
    }
}
