package org.deadwax.server.media;

/**
 * What a master becomes for fans.
 *
 * @see <a href="https://www.iana.org/assignments/media-types">IANA media types</a>
 */
public enum RenditionFormat {
    MP3_320("MP3 320", "mp3", "audio/mpeg"),
    MP3_V0("MP3 V0", "mp3", "audio/mpeg"),
    FLAC("FLAC", "flac", "audio/flac"),
    WAV("WAV", "wav", "audio/wav"),
    AIFF("AIFF", "aiff", "audio/aiff"),
    ALAC("ALAC", "m4a", "audio/mp4"),
    AAC("AAC", "m4a", "audio/mp4"),
    VORBIS("Ogg Vorbis", "ogg", "audio/ogg"),
    OPUS("Opus", "opus", "audio/ogg"),
    /** Thirty seconds to listen to, for who has no right to the whole. */
    PREVIEW("Preview", "mp3", "audio/mpeg");

    private final String words;
    private final String extension;
    private final String contentType;

    RenditionFormat(String words, String extension, String contentType) {
        this.words = words;
        this.extension = extension;
        this.contentType = contentType;
    }

    /** As people say it. */
    public String words() {
        return words;
    }

    /** Without a dot. */
    public String extension() {
        return extension;
    }

    public String contentType() {
        return contentType;
    }

    public boolean lossless() {
        return this == FLAC || this == WAV || this == AIFF || this == ALAC;
    }

    public boolean tagged() {
        return this != PREVIEW;
    }
}
