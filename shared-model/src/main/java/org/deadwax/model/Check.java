package org.deadwax.model;

/** What is looked at in a file that a label delivers. */
public enum Check {
    /** As many bytes, with the checksum, as were sent. */
    ARRIVED,
    /** Container and codec. */
    CODEC,
    SAMPLE_RATE,
    CHANNELS,
    LENGTH,
    /** The decoder reaches the end, and the end is where the header says. */
    WHOLE,
    /** The loudest sample. */
    DIGITAL_PEAK,
    /** The loudest moment between samples too. */
    TRUE_PEAK,
    CLIPPING,
    SILENCE_AT_START,
    SILENCE_AT_END,
    LOUDNESS,
    /** Left and right are the same. */
    DUAL_MONO,
    SAME_AUDIO,

    /** Of an image or a booklet: that it is what it says it is. */
    FILE_TYPE,
    FILE_SIZE,
    SQUARE,
    /** Of an image, or of one inside a master. */
    PIXELS,
    COLOUR,
    TRANSPARENCY,
    /** An image that wants to be turned before it is shown. */
    ORIENTATION,
    PAGES,
    ENCRYPTION,
    SCRIPTS
}
