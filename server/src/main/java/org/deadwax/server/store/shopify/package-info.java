/** What Shopify says, put into words that no shop system owns. Pure: no Spring, no database. */
@NullMarked
package org.deadwax.server.store.shopify;

import org.jspecify.annotations.NullMarked;
