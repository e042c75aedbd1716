package conferencenews.article;

import conferencenews.account.Actor;
import conferencenews.account.NotAllowed;
import conferencenews.article.Selection.Action;
import conferencenews.article.Selection.Item;
import conferencenews.site.PageNotFound;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Gives the same command to each selected article, by itself and in a transaction of its own: what is refused for one is
 * done for the others.
 */
@Component
class SelectionCommands {

    private static final long NOWHERE = -1;

    private final PublishingDesk desk;
    private final SecondThoughts secondThoughts;
    private final Trash trash;
    private final Filing filing;
    private final ArticleDirectory directory;

    SelectionCommands(
            PublishingDesk desk,
            SecondThoughts secondThoughts,
            Trash trash,
            Filing filing,
            ArticleDirectory directory) {
        this.desk = desk;
        this.secondThoughts = secondThoughts;
        this.trash = trash;
        this.filing = filing;
        this.directory = directory;
    }

    /** @param target what the action needs to know */
    List<Result> carryOut(Actor actor, Selection selection, Action action, Target target) {
        Map<Long, ArticleCard> cards = directory.cards(actor, selection.ids());
        return selection.items().stream()
                .map(item -> carryOut(actor, item, cards.get(item.id()), action, target))
                .toList();
    }

    private Result carryOut(Actor actor, Item item, @Nullable ArticleCard card, Action action, Target target) {
        if (card == null) {
            return Result.failed(item, null, "admin.selection.unknown");
        }
        try {
            command(actor, item, action, target);
            Item after = new Item(item.id(), directory.version(item.id()));
            return new Result(after, card, after.equals(item) ? Outcome.UNCHANGED : Outcome.DONE, "", List.of());
        } catch (Refused refusal) {
            return new Result(item, card, Outcome.REFUSED, refusal.messageKey(), refusal.arguments());
        } catch (NotAllowed missing) {
            return Result.failed(item, card, "admin.selection.role." + missing.needed());
        } catch (InTrash trashed) {
            return Result.failed(item, card, "admin.selection.trashed");
        } catch (PageNotFound gone) {
            return Result.failed(item, null, "admin.selection.unknown");
        } catch (Conflict | OptimisticLockingFailureException | PessimisticLockingFailureException changed) {
            return new Result(item, card, Outcome.CHANGED, "admin.selection.changed", List.of());
        }
    }

    private void command(Actor actor, Item item, Action action, Target target) {
        long id = item.id();
        int version = item.version();
        switch (action) {
            case PUBLISH -> desk.publish(actor, id, version, directory.newestRevision(id), null);
            case WITHDRAW -> desk.withdraw(actor, id, version, target.reason(), "");
            case MOVE -> filing.move(actor, id, version, Objects.requireNonNull(target.section()));
            case MOVE_BACK -> filing.move(actor, id, version, target.formers().getOrDefault(id, NOWHERE));
            case TAG -> filing.tag(actor, id, version, Objects.requireNonNull(target.tag()));
            case UNTAG -> filing.untag(actor, id, version, Objects.requireNonNull(target.tag()));
            case TRASH -> trash.discard(actor, id, version);
            case RESTORE -> trash.restore(actor, id, version);
            case UNDO -> secondThoughts.undoPublication(actor, id, version);
        }
    }

    /**
     * Whither, with which tag, or why.
     *
     * @param formers the section in which each article stood before it was moved
     */
    record Target(@Nullable Long section, @Nullable Long tag, String reason, Map<Long, Long> formers) {}

    enum Outcome {
        DONE,
        /** It was so already. */
        UNCHANGED,
        REFUSED,
        CHANGED
    }

    /**
     * What became of one article.
     *
     * @param item with its version now
     * @param card null if there is none that the actor may know of
     */
    record Result(Item item, @Nullable ArticleCard card, Outcome outcome, String messageKey, List<Object> arguments) {

        static Result failed(Item item, @Nullable ArticleCard card, String messageKey) {
            return new Result(item, card, Outcome.REFUSED, messageKey, List.of());
        }

        public boolean isDone() {
            return outcome == Outcome.DONE;
        }
    }
}
