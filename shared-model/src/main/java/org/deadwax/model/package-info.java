/** Records and value types that server and desktop both speak. */
@NullMarked
package org.deadwax.model;

import org.jspecify.annotations.NullMarked;
