/** A Shopify to test against: OAuth, the Admin API and webhooks, as strict as the real one and without any of its data. */
@NullMarked
package org.deadwax.shopifyfake;

import org.jspecify.annotations.NullMarked;
