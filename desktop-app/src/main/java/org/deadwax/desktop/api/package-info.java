/** What the desktop asks of the server: one interface, JSON, and the live stream. No JavaFX here. */
@NullMarked
package org.deadwax.desktop.api;

import org.jspecify.annotations.NullMarked;
