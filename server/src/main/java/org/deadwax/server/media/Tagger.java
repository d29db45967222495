package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.audio.wav.WavSaveOptions;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.TagOptionSingleton;
import org.jaudiotagger.tag.aiff.AiffTag;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.images.Artwork;
import org.jaudiotagger.tag.images.StandardArtwork;
import org.jaudiotagger.tag.reference.PictureTypes;
import org.jaudiotagger.tag.wav.WavInfoTag;
import org.jaudiotagger.tag.wav.WavTag;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** Writes tags and cover into a file that we made, in its place, leaving the audio as it is. See decision 0251. */
final class Tagger {

    private static final Duration TIME = Duration.ofMinutes(2);

    /** Kept here: a logger that nobody holds on to is forgotten, with its level. */
    private static final Logger CHATTY = Logger.getLogger("org.jaudiotagger");

    private static final Set<FieldKey> KEYS = EnumSet.of(
            FieldKey.TITLE,
            FieldKey.ARTIST,
            FieldKey.ALBUM_ARTIST,
            FieldKey.ALBUM,
            FieldKey.TRACK,
            FieldKey.TRACK_TOTAL,
            FieldKey.DISC_NO,
            FieldKey.DISC_TOTAL,
            FieldKey.YEAR,
            FieldKey.ISRC,
            FieldKey.BARCODE,
            FieldKey.RECORD_LABEL,
            FieldKey.CATALOG_NO,
            FieldKey.COPYRIGHT,
            FieldKey.GENRE,
            FieldKey.LYRICS);

    static {
        CHATTY.setLevel(Level.OFF);
        TagOptionSingleton.getInstance().setWavSaveOptions(WavSaveOptions.SAVE_BOTH);
    }

    private Tagger() {}

    /** @param cover a JPEG; null for none */
    static void tag(Ffmpeg ffmpeg, RenditionFormat format, Path file, TagSheet sheet, byte @Nullable [] cover)
            throws IOException, InterruptedException {
        if (format == RenditionFormat.OPUS) {
            opus(ffmpeg, file, sheet, cover);
            return;
        }
        try {
            AudioFile audio = AudioFileIO.read(file.toFile());
            audio.setTag(
                    switch (audio.getTagOrCreateDefault()) {
                        case WavTag wav -> wav(wav, sheet, cover);
                        case AiffTag aiff -> aiff(aiff, sheet, cover);
                        default -> written(audio.createDefaultTag(), sheet, cover);
                    });
            audio.commit();
        } catch (CannotReadException
                | CannotWriteException
                | TagException
                | ReadOnlyFileException
                | InvalidAudioFrameException e) {
            throw new IOException(format + " could not be tagged: " + e.getMessage(), e);
        }
    }

    /**
     * ID3 for whoever reads it, and INFO, which knows less, for everybody else. A tag that is there knows its place in the file,
     * so it is emptied and not replaced.
     */
    private static WavTag wav(WavTag tag, TagSheet sheet, byte @Nullable [] cover) throws TagException {
        if (tag.getID3Tag() == null) {
            tag.setID3Tag(new ID3v24Tag());
        }
        if (tag.getInfoTag() == null) {
            tag.setInfoTag(new WavInfoTag());
        }
        written(emptied(tag.getID3Tag()), sheet, cover);
        for (Map.Entry<FieldKey, String> field : fields(sheet).entrySet()) {
            try {
                tag.getInfoTag().setField(field.getKey(), field.getValue());
            } catch (UnsupportedOperationException e) {
                // INFO has no place for it
            }
        }
        return tag;
    }

    private static AiffTag aiff(AiffTag tag, TagSheet sheet, byte @Nullable [] cover) throws TagException {
        if (tag.getID3Tag() == null) {
            tag.setID3Tag(new ID3v24Tag());
        }
        written(emptied(tag.getID3Tag()), sheet, cover);
        return tag;
    }

    private static Tag emptied(Tag tag) {
        KEYS.forEach(tag::deleteField);
        tag.deleteArtworkField();
        return tag;
    }

    private static Tag written(Tag tag, TagSheet sheet, byte @Nullable [] cover) throws TagException {
        for (Map.Entry<FieldKey, String> field : fields(sheet).entrySet()) {
            tag.setField(field.getKey(), field.getValue());
        }
        if (cover != null) {
            Artwork artwork = new StandardArtwork();
            artwork.setBinaryData(cover);
            artwork.setMimeType("image/jpeg");
            artwork.setPictureType(PictureTypes.DEFAULT_ID);
            artwork.setDescription("");
            artwork.setWidth(FanCover.PIXELS);
            artwork.setHeight(FanCover.PIXELS);
            tag.setField(artwork);
        }
        return tag;
    }

    private static Map<FieldKey, String> fields(TagSheet sheet) {
        Map<FieldKey, String> fields = new EnumMap<>(FieldKey.class);
        fields.put(FieldKey.TITLE, sheet.title());
        fields.put(FieldKey.ARTIST, sheet.artist());
        fields.put(FieldKey.ALBUM_ARTIST, sheet.albumArtist());
        fields.put(FieldKey.ALBUM, sheet.album());
        fields.put(FieldKey.TRACK, Integer.toString(sheet.number()));
        fields.put(FieldKey.TRACK_TOTAL, Integer.toString(sheet.numbers()));
        fields.put(FieldKey.DISC_NO, Integer.toString(sheet.disc()));
        fields.put(FieldKey.DISC_TOTAL, Integer.toString(sheet.discs()));
        put(fields, FieldKey.YEAR, sheet.date());
        put(fields, FieldKey.ISRC, sheet.isrc());
        put(fields, FieldKey.BARCODE, sheet.barcode());
        put(fields, FieldKey.RECORD_LABEL, sheet.labelName());
        put(fields, FieldKey.CATALOG_NO, sheet.catalogueNumber());
        put(fields, FieldKey.COPYRIGHT, sheet.copyright());
        put(fields, FieldKey.GENRE, sheet.genre());
        put(fields, FieldKey.LYRICS, sheet.lyrics());
        return fields;
    }

    private static void put(Map<FieldKey, String> fields, FieldKey key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(key, value);
        }
    }

    /** As Vorbis comments, which Opus has too: the library that does the others does not know Opus. */
    private static void opus(Ffmpeg ffmpeg, Path file, TagSheet sheet, byte @Nullable [] cover)
            throws IOException, InterruptedException {
        Path words = file.resolveSibling(file.getFileName() + ".txt");
        Path tagged = file.resolveSibling("tagged-" + file.getFileName());
        try {
            Files.writeString(words, comments(sheet, cover));
            List<String> command = new ArrayList<>(
                    List.of(ffmpeg.ffmpeg().toString(), "-hide_banner", "-nostdin", "-nostats", "-v", "level+error"));
            command.addAll(
                    List.of("-protocol_whitelist", "file,pipe", "-f", "ogg", "-i", "file:" + file.toAbsolutePath()));
            command.addAll(List.of(
                    "-protocol_whitelist", "file,pipe", "-f", "ffmetadata", "-i", "file:" + words.toAbsolutePath()));
            command.addAll(List.of("-map", "0:a:0", "-c", "copy", "-map_metadata", "-1", "-map_metadata:s:a:0", "1:g"));
            command.addAll(List.of("-fflags", "+bitexact", "-f", "opus", "-y", "file:" + tagged.toAbsolutePath()));
            var ended = ChildProcess.run(
                    command,
                    new ChildProcess.Limits(TIME, ffmpeg.memory(), DataSize.ofGigabytes(4)),
                    out -> out.readNBytes(0));
            String fault = Ffmpeg.fault(ended);
            if (fault != null) {
                throw new IOException("Opus could not be tagged: " + fault);
            }
            Files.move(tagged, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(words);
            Files.deleteIfExists(tagged);
        }
    }

    private static String comments(TagSheet sheet, byte @Nullable [] cover) {
        Map<FieldKey, String> names = new EnumMap<>(Map.of(
                FieldKey.ALBUM_ARTIST, "ALBUMARTIST",
                FieldKey.TRACK, "TRACKNUMBER",
                FieldKey.TRACK_TOTAL, "TRACKTOTAL",
                FieldKey.DISC_NO, "DISCNUMBER",
                FieldKey.DISC_TOTAL, "DISCTOTAL",
                FieldKey.YEAR, "DATE",
                FieldKey.RECORD_LABEL, "LABEL",
                FieldKey.CATALOG_NO, "CATALOGNUMBER"));
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        fields(sheet)
                .forEach((key, value) -> text.append(names.getOrDefault(key, key.name()))
                        .append('=')
                        .append(escaped(value))
                        .append('\n'));
        if (cover != null) {
            text.append("METADATA_BLOCK_PICTURE=")
                    .append(escaped(Base64.getEncoder().encodeToString(FanCover.pictureBlock(cover))))
                    .append('\n');
        }
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\r", "").replaceAll("([=;#\\\\\n])", "\\\\$1");
    }
}
