/** Who did what, when: an entry in the transaction of whatever it records. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
