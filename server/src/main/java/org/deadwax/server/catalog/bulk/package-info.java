/** Changing many releases at once, and taking that back. */
@NullMarked
package org.deadwax.server.catalog.bulk;

import org.jspecify.annotations.NullMarked;
