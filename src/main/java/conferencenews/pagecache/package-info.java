/** Rendered pages for anonymous readers, served before anything else has to work; the view number is filled in here. */
@ApplicationModule(allowedDependencies = {"site", "viewcount"})
@NullMarked
package conferencenews.pagecache;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
