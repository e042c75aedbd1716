/** What editors see beyond single articles: their start page, the calendar, the statistics of views. */
@ApplicationModule(
        allowedDependencies = {"site", "account", "taxonomy", "media", "directory", "article", "viewcount", "audit"})
@NullMarked
package conferencenews.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
