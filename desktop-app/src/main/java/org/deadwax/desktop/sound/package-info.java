/**
 * Reads masters as they are played: bytes from storage by ranges, samples out of WAV, AIFF and FLAC, and out to a device on
 * one continuous line. It knows no screen; {@link org.deadwax.desktop.sound.Deck} is the way in.
 */
@NullMarked
package org.deadwax.desktop.sound;

import org.jspecify.annotations.NullMarked;
