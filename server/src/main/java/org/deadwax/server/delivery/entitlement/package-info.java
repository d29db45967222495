/** Who may have what, from when until when, as the ledger tells it. */
@NullMarked
package org.deadwax.server.delivery.entitlement;

import org.jspecify.annotations.NullMarked;
