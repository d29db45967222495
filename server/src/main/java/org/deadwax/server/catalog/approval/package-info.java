/** From an artist's hands into the label's, and to the public. */
@NullMarked
package org.deadwax.server.catalog.approval;

import org.jspecify.annotations.NullMarked;
