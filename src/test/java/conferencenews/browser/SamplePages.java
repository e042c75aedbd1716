package conferencenews.browser;

import java.util.List;

/** Addresses of the sample site, one of each kind of page. */
final class SamplePages {

    static final String SEED =
            "/articles/1/chongqing-medical-university-held-2024-international-conference-on-cooperation";

    /** What readers see, in the light of both languages. */
    static final List<String> PUBLIC = List.of(
            "/",
            "/zh/",
            "/sections/events",
            "/sections/events?page=2",
            "/zh/sections/focus",
            "/zh/sections/research",
            "/tags/medical-education",
            "/archive",
            "/archive/2024",
            "/archive/2024/11",
            "/zh/archive",
            SEED,
            "/about",
            "/zh/about",
            "/about/views",
            "/zh/about/views",
            "/login");

    static final String MISSING = "/articles/chongqing-conference";

    private SamplePages() {}
}
