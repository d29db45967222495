@NullMarked
package org.deadwax.server.store.connect;

import org.jspecify.annotations.NullMarked;
