/** The artists of a label. */
@NullMarked
package org.deadwax.server.catalog.artist;

import org.jspecify.annotations.NullMarked;
