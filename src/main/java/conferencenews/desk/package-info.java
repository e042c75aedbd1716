/** What editors see beyond single articles: the statistics of views. */
@ApplicationModule(allowedDependencies = {"site", "account", "taxonomy", "article", "viewcount", "audit"})
@NullMarked
package conferencenews.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
