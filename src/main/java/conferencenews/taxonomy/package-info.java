/** The section tree, tags and the menu made of them. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
