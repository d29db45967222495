/** How screens are tested: on the headless platform, watched, and with a picture of each. */
@NullMarked
package org.deadwax.desktop.testing;

import org.jspecify.annotations.NullMarked;
