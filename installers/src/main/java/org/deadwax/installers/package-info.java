/** Makes what people install: the desktop with a runtime of its own, and the server as a system service. */
@NullMarked
package org.deadwax.installers;

import org.jspecify.annotations.NullMarked;
