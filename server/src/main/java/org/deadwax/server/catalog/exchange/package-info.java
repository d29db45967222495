/** The catalogue in and out: spreadsheets, release messages, exports. */
@NullMarked
package org.deadwax.server.catalog.exchange;

import org.jspecify.annotations.NullMarked;
