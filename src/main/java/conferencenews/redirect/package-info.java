/** Addresses of a former site and where they lead. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.redirect;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
