/** What every module builds on: settings, time, addresses, languages, rich text; it knows no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package conferencenews.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
