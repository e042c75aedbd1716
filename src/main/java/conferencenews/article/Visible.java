package conferencenews.article;

/** "Public now", in the words of queries; nothing else spells the comparison. The parameter is {@code now}. */
interface Visible {

    /** For a publication {@code p}. */
    String PUBLICATION = " p.interval.from <= :now and :now < p.interval.until ";

    /** For an article {@code a} at the desk, where its publications need not be read. */
    String RUN = " a.run.from <= :now and :now < a.run.until ";

    /** For a listing {@code l}. */
    String LISTING = " l.interval.from <= :now and :now < l.interval.until ";

    /** The same for a row {@code p} of the table of publications. */
    String PUBLICATION_ROW = " p.public_from <= :now and :now < p.public_until ";

    /** The same for a row {@code l} of the table of listings. */
    String LISTING_ROW = " l.public_from <= :now and :now < l.public_until ";
}
