/** From the rows of a spreadsheet to releases: what a column means, what a cell says, which rows are one release. */
@NullMarked
package org.deadwax.server.catalog.exchange.rows;

import org.jspecify.annotations.NullMarked;
