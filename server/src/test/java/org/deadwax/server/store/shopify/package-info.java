@NullMarked
package org.deadwax.server.store.shopify;

import org.jspecify.annotations.NullMarked;
