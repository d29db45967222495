/** The window: navigation, tasks, connection, palette. Knows no screen. */
@NullMarked
package org.deadwax.desktop.shell;

import org.jspecify.annotations.NullMarked;
