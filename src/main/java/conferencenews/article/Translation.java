package conferencenews.article;

/** Another language version of a piece. */
record Translation(String language, long id, String slug) {}
