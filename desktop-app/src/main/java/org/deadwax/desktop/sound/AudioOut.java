package org.deadwax.desktop.sound;

/** Where sound leaves the program. An interface, so that tests can listen without a loudspeaker. */
public interface AudioOut {

    /**
     * @param rateHz that is wished for; the line says which it has
     * @throws NoAudioDevice when there is none
     */
    Line open(int rateHz) throws NoAudioDevice;

    /** Stereo, from the moment it was opened until it is closed. Written to by one thread; the others may be called by any. */
    interface Line extends AutoCloseable {

        int rateHz();

        /** Waits while the device has enough. @param stereo left and right in turn, full scale is −1 to 1 */
        void write(float[] stereo, int frames);

        /** Frames that came out since it was opened, or were dropped. Never goes back. */
        long heard();

        void pause();

        void resume();

        /** What was written and not heard is not heard any more. */
        void drop();

        /** Waits until everything written was heard. */
        void drain();

        @Override
        void close();
    }
}
