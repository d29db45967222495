@NullMarked
package org.deadwax.server.media;

import org.jspecify.annotations.NullMarked;
