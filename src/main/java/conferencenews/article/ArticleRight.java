package conferencenews.article;

import conferencenews.account.Role;

/** What can be done with an article, and the role in its section that may do it. */
public enum ArticleRight {
    SEE(Role.EDITOR),
    EDIT(Role.EDITOR),
    TRASH(Role.EDITOR),
    SUBMIT(Role.EDITOR),
    REVIEW(Role.EDITOR),
    PUBLISH(Role.PUBLISHER),
    WITHDRAW(Role.PUBLISHER),
    PLAN(Role.PUBLISHER),
    OVERRIDE(Role.PUBLISHER);

    private final Role role;

    ArticleRight(Role role) {
        this.role = role;
    }

    Role role() {
        return role;
    }
}
