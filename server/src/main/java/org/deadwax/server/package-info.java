/** The server: each package below is a module, and data flows one way. */
@NullMarked
package org.deadwax.server;

import org.jspecify.annotations.NullMarked;
