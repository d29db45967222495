package org.deadwax.desktop.upload;

/** The file cannot be sent as things are; the message is what the person reads. */
final class UploadFailure extends Exception {

    private static final long serialVersionUID = 1;

    UploadFailure(String sentence) {
        super(sentence);
    }
}
