/** Albums as one ZIP: known to the byte before the first is sent, so that any stretch of it can be. */
@NullMarked
package org.deadwax.server.delivery.zip;

import org.jspecify.annotations.NullMarked;
