@NullMarked
package org.deadwax.server.store.fulfil;

import org.jspecify.annotations.NullMarked;
