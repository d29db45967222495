@NullMarked
package org.deadwax.server.store.watch;

import org.jspecify.annotations.NullMarked;
