package org.deadwax.server.platform;

/**
 * Where secrets lie that a change of the key seals anew.
 *
 * @param purpose an SQL expression over a row of the table: what its column was sealed for
 */
public record SealedColumn(String table, String column, String purpose) {}
