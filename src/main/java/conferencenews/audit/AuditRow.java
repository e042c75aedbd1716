package conferencenews.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An audit entry to be read.
 *
 * @param actor the name of the account; null for the system
 */
record AuditRow(
        Instant at,
        @Nullable String actor,
        @Nullable String username,
        String action,
        String subject,
        @Nullable Long subjectId,
        String detail) {

    private static final Map<String, String> PAGES = Map.of(
            "account", "/admin/accounts/",
            "article", "/admin/articles/",
            "attachment", "/admin/attachments/",
            "image", "/admin/media/",
            "section", "/admin/sections/",
            "tag", "/admin/tags/");

    /** Where the thing is; null for what has no page, or none any more. */
    public @Nullable String path() {
        boolean gone = action.endsWith("-deleted") || action.endsWith("-merged");
        String page = PAGES.get(subject);
        return page == null || subjectId == null || gone ? null : page + subjectId;
    }
}
