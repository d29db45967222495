package org.deadwax.desktop.upload;

/** Where a file is on its way. */
public enum UploadState {
    WAITING,
    /** Being read once, to know it again and to notice when it changes. */
    FINGERPRINTING,
    UPLOADING,
    /** Everything is there; the server decodes it to the end. */
    VERIFYING,
    ACCEPTED,
    /** The server looked at the audio and refused it: another file is needed. */
    REJECTED,
    /** It did not get there; the reason is in the item, and a retry may help. */
    FAILED,
    PAUSED;

    /** True when nothing will happen to it any more unless somebody asks. */
    public boolean settled() {
        return this == ACCEPTED || this == REJECTED || this == FAILED;
    }

    /** True while a thread is at work on it. */
    public boolean running() {
        return this == FINGERPRINTING || this == UPLOADING || this == VERIFYING;
    }
}
