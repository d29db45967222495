@NullMarked
package org.deadwax.server.store;

import org.jspecify.annotations.NullMarked;
