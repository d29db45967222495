/** The process that a plugin's format runs in, and what it speaks with the server. */
@NullMarked
package org.deadwax.plugin.host;

import org.jspecify.annotations.NullMarked;
