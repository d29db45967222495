/** The desktop's stores and listings against a server of its own and the stand-in of Shopify. */
@NullMarked
package org.deadwax.desktop.listing;

import org.jspecify.annotations.NullMarked;
