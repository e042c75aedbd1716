package conferencenews.article;

/** What a list shows of a revision. */
record Line(long revision, Kind kind, String headline, String slug, String standfirst, long section) {

    ArticleSummary of(Head head) {
        return new ArticleSummary(
                head.article(), head.language(), kind, headline, slug, standfirst, head.firstPublic(), section);
    }
}
