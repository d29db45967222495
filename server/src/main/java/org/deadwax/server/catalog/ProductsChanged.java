package org.deadwax.server.catalog;

import java.util.UUID;

/** A label's products are not what they were: sales that belonged to none may belong to one now. Published after commit. */
public record ProductsChanged(UUID labelId) {}
