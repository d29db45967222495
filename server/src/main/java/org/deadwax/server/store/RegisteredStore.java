package org.deadwax.server.store;

import java.util.UUID;

/** Whose sales a shop's webhooks are. @param currency in which the label reckons, ISO 4217 */
record RegisteredStore(int shopId, UUID storeId, UUID labelId, String currency) {}
