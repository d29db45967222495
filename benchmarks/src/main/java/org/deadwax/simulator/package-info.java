/** A Shopify store on release night: seeded, so that the same seed is the same night, byte for byte. */
@NullMarked
package org.deadwax.simulator;

import org.jspecify.annotations.NullMarked;
