package conferencenews.article;

import conferencenews.article.ChecklistItem.Finding;

/** Something is missing that the checklist requires; the first of what is missing. */
class ChecklistRefused extends Refused {

    private final boolean overridable;

    ChecklistRefused(Finding first, boolean overridable) {
        super(first.field(), first.messageKey(), first.messageArguments());
        this.overridable = overridable;
    }

    /** Whether a publisher may do without all that is missing, for a reason. */
    boolean isOverridable() {
        return overridable;
    }
}
