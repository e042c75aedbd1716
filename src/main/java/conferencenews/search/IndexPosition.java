package conferencenews.search;

import java.util.OptionalLong;

/** Up to which generation of the site an index has taken in what changed. Written behind the index, never before it. */
interface IndexPosition {

    /** Empty while the index was never whole. */
    OptionalLong read();

    void write(long generation);
}
