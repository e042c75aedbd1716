/** What comes into the site and goes out of it as files: today the sample content. */
@ApplicationModule(allowedDependencies = {"site", "account", "taxonomy", "article", "frontpage"})
@NullMarked
package conferencenews.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
