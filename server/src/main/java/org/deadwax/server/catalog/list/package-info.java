/** Finding releases among thousands. */
@NullMarked
package org.deadwax.server.catalog.list;

import org.jspecify.annotations.NullMarked;
