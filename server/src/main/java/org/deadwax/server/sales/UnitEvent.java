package org.deadwax.server.sales;

import java.time.Instant;

/** @param seq of the ledger batch that recorded it; @param at when it happened, by the shop's clock */
public record UnitEvent(long seq, UnitEventKind kind, Instant at) {}
