/** Spreadsheets, as people keep their catalogue in them: CSV of any kind, and XLSX. */
@NullMarked
package org.deadwax.server.catalog.exchange.sheet;

import org.jspecify.annotations.NullMarked;
