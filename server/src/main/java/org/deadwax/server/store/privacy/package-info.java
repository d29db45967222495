/** What shops ask on behalf of people: tell what is held, and forget it. */
@NullMarked
package org.deadwax.server.store.privacy;

import org.jspecify.annotations.NullMarked;
