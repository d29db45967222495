@NullMarked
package org.deadwax.server.home;

import org.jspecify.annotations.NullMarked;
