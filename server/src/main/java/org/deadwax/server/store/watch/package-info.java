/** Sees to it that nothing that stores have to say is lost: subscriptions, comparisons, what must be fetched. */
@NullMarked
package org.deadwax.server.store.watch;

import org.jspecify.annotations.NullMarked;
