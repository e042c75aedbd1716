package conferencenews.article;

import jakarta.persistence.Embeddable;

/**
 * What a paragraph of a translation was made from.
 *
 * @param sourceHash of the paragraph of the source
 * @param sourceRevision the number of the source's version that it was read in
 * @param translated false as long as it is a copy of the source
 */
@Embeddable
record Origin(String sourceHash, int sourceRevision, boolean translated) {

    static Origin translated(Paragraph source, int revision) {
        return new Origin(source.hash(), revision, true);
    }

    /** Where there are no words, there is nothing left to do. */
    static Origin copied(Paragraph source, int revision) {
        return new Origin(source.hash(), revision, source.isWordless());
    }

    Origin done() {
        return new Origin(sourceHash, sourceRevision, true);
    }

    boolean isOf(Paragraph source) {
        return sourceHash.equals(source.hash());
    }
}
