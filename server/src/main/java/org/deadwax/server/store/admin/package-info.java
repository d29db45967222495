/** Asks a shop by Shopify's Admin API, within what the shop allows. */
@NullMarked
package org.deadwax.server.store.admin;

import org.jspecify.annotations.NullMarked;
