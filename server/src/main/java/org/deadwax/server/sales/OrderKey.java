package org.deadwax.server.sales;

import java.util.UUID;

/** Order ids are the shop's and unique within the store only. */
record OrderKey(UUID storeId, long orderId) {}
