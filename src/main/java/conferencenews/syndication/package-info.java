/** What the site says to machines: structured data and robots.txt. */
@ApplicationModule(allowedDependencies = {"site", "taxonomy", "media", "directory", "article", "conference"})
@NullMarked
package conferencenews.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
