/** People and institutions: names in several languages, identifiers, what they were called before. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
