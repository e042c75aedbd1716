/** The media library: images with their renditions, attachments, and the addresses that serve them. */
@ApplicationModule(allowedDependencies = {"site", "account"})
@NullMarked
package conferencenews.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
