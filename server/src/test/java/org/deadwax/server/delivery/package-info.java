@NullMarked
package org.deadwax.server.delivery;

import org.jspecify.annotations.NullMarked;
