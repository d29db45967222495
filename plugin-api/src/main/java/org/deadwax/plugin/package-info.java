/** What someone outside implements: chart report formats. */
@NullMarked
package org.deadwax.plugin;

import org.jspecify.annotations.NullMarked;
