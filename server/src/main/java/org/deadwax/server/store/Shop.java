package org.deadwax.server.store;

/** Who sends webhooks. @param registered whether a label has a store of it */
record Shop(int id, boolean registered) {}
