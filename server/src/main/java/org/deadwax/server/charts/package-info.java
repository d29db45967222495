/** Periods, rules, eligibility, report files, submissions. */
@ApplicationModule(allowedDependencies = {"catalog", "sales", "account", "platform"})
@NullMarked
package org.deadwax.server.charts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
