@NullMarked
package org.deadwax.server.live;

import org.jspecify.annotations.NullMarked;
