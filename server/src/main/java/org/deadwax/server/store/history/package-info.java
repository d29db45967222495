/** Brings the history of a newly connected store: what its shop gathers as one file goes through the inbox like everything else. */
@NullMarked
package org.deadwax.server.store.history;

import org.jspecify.annotations.NullMarked;
