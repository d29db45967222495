@NullMarked
package org.deadwax.plugin;

import org.jspecify.annotations.NullMarked;
