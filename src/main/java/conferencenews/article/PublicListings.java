package conferencenews.article;

import conferencenews.directory.LinkKind;
import conferencenews.directory.PublicLinks;
import org.springframework.stereotype.Component;

/** What a public article links to, readers may know of. */
@Component
class PublicListings implements PublicLinks {

    @Override
    public String condition(LinkKind kind, String column) {
        return "exists (select 1 from listing l where l.list_kind = %d and l.list_id = %s and %s)"
                .formatted(kind.code(), column, Visible.LISTING_ROW);
    }
}
