/** The desktop's lists and bulk changes against the real server. */
@NullMarked
package org.deadwax.desktop.releases;

import org.jspecify.annotations.NullMarked;
