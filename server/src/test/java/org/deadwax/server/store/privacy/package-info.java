@NullMarked
package org.deadwax.server.store.privacy;

import org.jspecify.annotations.NullMarked;
