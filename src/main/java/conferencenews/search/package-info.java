/** Full-text search: the index, what is found in it, and what is not. */
@ApplicationModule(allowedDependencies = {"site", "account", "taxonomy", "article", "viewcount"})
@NullMarked
package conferencenews.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
