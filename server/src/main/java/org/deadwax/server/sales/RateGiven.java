package org.deadwax.server.sales;

import java.util.UUID;

/** A label has a new exchange rate. */
record RateGiven(UUID labelId) {}
