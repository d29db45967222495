package org.deadwax.desktop.sound;

import java.io.IOException;

/** There is nothing to hear with, or another program holds it. The message is what the person reads. */
public final class NoAudioDevice extends IOException {

    private static final long serialVersionUID = 1;

    public NoAudioDevice(String sentence) {
        super(sentence);
    }
}
