/** Articles, their revisions and publications, the lists they stand in, and the editor. */
@ApplicationModule(
        allowedDependencies = {
            "site",
            "account",
            "audit",
            "taxonomy",
            "media",
            "directory",
            "conference",
            "viewcount",
            "housestyle"
        })
@NullMarked
package conferencenews.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
