/** Counts the views of articles: who is a reader, what is one view, and how many there were on each day. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.viewcount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
