package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Articles that were ticked in a list, each as it was then, in the order of the list. */
record Selection(List<Item> items) {

    /** At most so many at once. */
    static final int MOST = 200;

    private static final Pattern ITEM = Pattern.compile("(\\d{1,18})-(\\d{1,9})");

    /** What is none is left out. */
    static Selection of(@Nullable List<String> items) {
        return new Selection(Optional.ofNullable(items).stream()
                .flatMap(List::stream)
                .map(ITEM::matcher)
                .filter(Matcher::matches)
                .map(item -> new Item(Long.parseLong(item.group(1)), Integer.parseInt(item.group(2))))
                .distinct()
                .limit(MOST)
                .toList());
    }

    List<Long> ids() {
        return items.stream().map(Item::id).toList();
    }

    /** An article at a version. */
    record Item(long id, int version) {

        @Override
        public String toString() {
            return id + "-" + version;
        }
    }

    /** What can be done to all of them at once. */
    enum Action {
        PUBLISH(Role.PUBLISHER, Need.NOTHING),
        WITHDRAW(Role.PUBLISHER, Need.REASON),
        MOVE(Role.CONTRIBUTOR, Need.SECTION),
        /** Each to the section where it stood; offered only beside what was moved. */
        MOVE_BACK(Role.CONTRIBUTOR, Need.NOTHING),
        TAG(Role.CONTRIBUTOR, Need.TAG),
        UNTAG(Role.CONTRIBUTOR, Need.TAG),
        TRASH(Role.CONTRIBUTOR, Need.CONFIRMATION),
        RESTORE(Role.CONTRIBUTOR, Need.NOTHING),
        /** Offered only beside what can be undone. */
        UNDO(Role.PUBLISHER, Need.NOTHING);

        private final Role role;
        private final Need need;

        Action(Role role, Need need) {
            this.role = role;
            this.need = need;
        }

        /** What is no action does nothing. */
        static Optional<Action> of(String name) {
            return Arrays.stream(values())
                    .filter(action -> action.name().equals(name))
                    .findFirst();
        }

        /** What that list offers to that actor; each command asks again. */
        static List<Action> offered(Actor actor, ArticleFilter filter) {
            return filter.state() == ArticleState.TRASHED
                    ? List.of(RESTORE)
                    : Stream.of(PUBLISH, WITHDRAW, MOVE, TAG, UNTAG, TRASH)
                            .filter(action -> actor.may(action.role))
                            .toList();
        }

        Need need() {
            return need;
        }

        /** What takes it back. */
        Optional<Action> inverse() {
            return Optional.ofNullable(
                    switch (this) {
                        case PUBLISH -> UNDO;
                        case MOVE -> MOVE_BACK;
                        case TAG -> UNTAG;
                        case UNTAG -> TAG;
                        case TRASH -> RESTORE;
                        default -> null;
                    });
        }
    }

    /** What has to be said before it is done. */
    enum Need {
        NOTHING,
        CONFIRMATION,
        REASON,
        SECTION,
        TAG
    }
}
