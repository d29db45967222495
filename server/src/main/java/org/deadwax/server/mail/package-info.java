/** Mail that goes out: its queue, its words, its relay, and what comes back. */
@ApplicationModule(allowedDependencies = {"account", "platform"})
@NullMarked
package org.deadwax.server.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
