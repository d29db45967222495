package org.deadwax.server.sales;

/** What one call recorded. @param seq of the batch; 0 when the facts said nothing new and there is none */
public record LedgerBatch(long seq, int orders, int entries) {}
