@NullMarked
package org.deadwax.server.codes;

import org.jspecify.annotations.NullMarked;
