/** A label's own codes: the ranges they come out of, and handing them out, never the same one twice. */
@NullMarked
package org.deadwax.server.catalog.code;

import org.jspecify.annotations.NullMarked;
