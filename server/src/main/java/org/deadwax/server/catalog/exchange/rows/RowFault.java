package org.deadwax.server.catalog.exchange.rows;

/**
 * What keeps a row from going in.
 *
 * @param row as a spreadsheet program counts
 * @param column as the file calls it; empty when it is about the row as a whole
 * @param sentence names the value and the way out
 */
public record RowFault(int row, String column, String sentence) {}
