@NullMarked
package org.deadwax.server.store.history;

import org.jspecify.annotations.NullMarked;
