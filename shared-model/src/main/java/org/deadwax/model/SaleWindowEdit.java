package org.deadwax.model;

import java.time.Instant;

/** A sale window to plan; see {@link SaleWindow}. */
public record SaleWindowEdit(Money price, Instant from, Instant until) {}
