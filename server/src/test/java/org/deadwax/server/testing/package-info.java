/** A database or a whole server for tests, quickly. */
@NullMarked
package org.deadwax.server.testing;

import org.jspecify.annotations.NullMarked;
