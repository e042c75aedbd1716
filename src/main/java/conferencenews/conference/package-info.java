/** Conferences, their sessions and talks, where they take place, who takes part as what. */
@ApplicationModule(allowedDependencies = {"site", "account", "directory"})
@NullMarked
package conferencenews.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
