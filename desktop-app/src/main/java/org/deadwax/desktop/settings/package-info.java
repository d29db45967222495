/** What a person sets for this machine. */
@NullMarked
package org.deadwax.desktop.settings;

import org.jspecify.annotations.NullMarked;
