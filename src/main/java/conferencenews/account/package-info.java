/** Accounts, roles, login and what each role may do. */
@ApplicationModule(allowedDependencies = "site")
@NullMarked
package conferencenews.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
