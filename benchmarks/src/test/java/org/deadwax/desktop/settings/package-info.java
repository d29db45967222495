/** The desktop's lists and bulk changes against the real server. */
@NullMarked
package org.deadwax.desktop.settings;

import org.jspecify.annotations.NullMarked;
