/** The home page with its highlights, the pages about the site, and the pages for what is not there. */
@ApplicationModule(allowedDependencies = {"site", "account", "taxonomy", "article", "conference"})
@NullMarked
package conferencenews.frontpage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
