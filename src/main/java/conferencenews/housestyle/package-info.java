/** The house style: rules that find slips in an article's wording, and how to mend them. */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package conferencenews.housestyle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
