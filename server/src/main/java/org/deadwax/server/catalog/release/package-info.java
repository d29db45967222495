/** A release and its tracks: reading what was sent, storing it, reading it back. */
@NullMarked
package org.deadwax.server.catalog.release;

import org.jspecify.annotations.NullMarked;
