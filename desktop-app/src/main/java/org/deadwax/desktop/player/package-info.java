/** Hearing masters: what plays, its waveform, and the bar at the foot of the window. Screens hand it what to play. */
@NullMarked
package org.deadwax.desktop.player;

import org.jspecify.annotations.NullMarked;
