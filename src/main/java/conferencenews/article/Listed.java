package conferencenews.article;

/** A row of a list with what it shows. */
record Listed(Head head, Line line) {}
