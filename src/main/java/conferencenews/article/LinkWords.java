package conferencenews.article;

import conferencenews.directory.LinkKind;

/** What kinds and roles of links are called. */
final class LinkWords {

    private LinkWords() {}

    /** The message key of a role; of the kind itself where the role is empty. */
    static String key(LinkKind kind, String role) {
        return role.isEmpty() ? "link." + kind : "link." + kind + "." + role;
    }
}
