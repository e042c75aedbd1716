/** What comes into the site and goes out of it as files: the sample content, and backups of the whole site. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "account",
            "taxonomy",
            "media",
            "directory",
            "conference",
            "article",
            "frontpage",
            "viewcount"
        })
@NullMarked
package conferencenews.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
