package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Makes of one track what fans get of it, in every format that is not there yet: from the master what never was, from the file
 * with the tags of before what only has other words. Each is read back before it counts.
 */
@Component
class MakeRenditions {

    private static final Logger log = LoggerFactory.getLogger(MakeRenditions.class);

    /** Of what carries no tags there is one revision. */
    static final String UNTAGGED = "-";

    private static final DataSize LARGEST = DataSize.ofGigabytes(16);
    private static final int TIMES = 4;

    private final Storage storage;
    private final WorkFiles files;
    private final FfmpegPrograms programs;
    private final ReleaseFiles extras;
    private final RenditionRows rows;
    private final MediaSettings settings;
    private final JdbcClient jdbc;

    MakeRenditions(
            Storage storage,
            WorkFiles files,
            FfmpegPrograms programs,
            ReleaseFiles extras,
            RenditionRows rows,
            MediaSettings settings,
            @Worker JdbcClient jdbc) {
        this.storage = storage;
        this.files = files;
        this.programs = programs;
        this.extras = extras;
        this.rows = rows;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    /** Not made, and never will be from this master with these words. */
    static final class Impossible extends Exception {
        private static final long serialVersionUID = 1;

        Impossible(String message) {
            super(message);
        }
    }

    private record Master(String key, long sizeBytes, long durationMillis) {}

    void make(RenditionJob job) throws NotNow, Impossible, InterruptedException {
        Path folder = files.named("rendition-" + job.trackId() + "-" + UUID.randomUUID());
        try {
            Files.createDirectories(folder);
            make(job, folder);
        } catch (Storage.Lost e) {
            throw new Impossible("Storage has lost the audio. Upload the master again.");
        } catch (IOException e) {
            throw new NotNow("The server could not write it just now; it goes on by itself.", e.toString());
        } catch (SdkException e) {
            throw new NotNow(
                    "The server's storage does not answer just now.", "Storage does not answer: " + e.getMessage());
        } finally {
            files.deleteAll(folder);
        }
    }

    private void make(RenditionJob job, Path folder)
            throws IOException, Storage.Lost, NotNow, Impossible, InterruptedException {
        Ffmpeg ffmpeg = programs.find();
        UUID cover = job.sheet().cover();
        byte[] jpeg = cover == null ? null : extras.cover(ffmpeg, job.labelId(), cover, folder);
        Map<RenditionFormat, RenditionRows.Stored> there = rows.ofMaster(job.labelId(), job.masterId());
        Set<RenditionFormat> fromMaster = EnumSet.allOf(RenditionFormat.class);
        fromMaster.removeAll(there.keySet());
        Master master = master(job);
        if (!fromMaster.isEmpty()) {
            transcode(job, ffmpeg, master, fromMaster, folder);
        }
        for (RenditionFormat format : fromMaster) {
            finish(job, ffmpeg, format, Encoding.file(folder, format), jpeg, master);
        }
        for (RenditionRows.Stored stored : there.values()) {
            if (stored.format().tagged() && !stored.revision().equals(job.revision())) {
                Path file = Encoding.file(folder, stored.format());
                copy(stored, file);
                finish(job, ffmpeg, stored.format(), file, jpeg, master);
            }
        }
        rows.replaced(job, UNTAGGED);
    }

    /** Never a link: it is changed in its place. */
    private void copy(RenditionRows.Stored stored, Path file) throws IOException, Storage.Lost {
        try (var in = storage.read(stored.key())) {
            Files.copy(in, file);
        }
    }

    private void transcode(RenditionJob job, Ffmpeg ffmpeg, Master master, Set<RenditionFormat> formats, Path folder)
            throws IOException, Storage.Lost, NotNow, Impossible, InterruptedException {
        Path source = folder.resolve("master.audio");
        files.link(master.key(), master.sizeBytes(), source);
        Probe probe = ffmpeg.probe(source);
        if (probe.codec() == null) {
            throw new Impossible("The master cannot be read any more. Upload it again.");
        }
        Encoding encoding = new Encoding(probe, master.durationMillis() / 1000.0, programs.hasVorbis());
        var ended = ChildProcess.run(
                encoding.command(ffmpeg, source, formats, folder),
                new ChildProcess.Limits(settings.decodeTimeout().multipliedBy(TIMES), ffmpeg.memory(), LARGEST),
                out -> out.readNBytes(0));
        String fault = Ffmpeg.fault(ended);
        if (fault != null) {
            throw new Impossible("The encoder reports “" + fault + "”.");
        }
    }

    private void finish(
            RenditionJob job, Ffmpeg ffmpeg, RenditionFormat format, Path file, byte @Nullable [] jpeg, Master master)
            throws IOException, Impossible, InterruptedException {
        if (format.tagged()) {
            Tagger.tag(ffmpeg, format, file, job.sheet(), jpeg);
        }
        ReadBack read = ReadBack.of(ffmpeg, file);
        List<String> faults = new ArrayList<>();
        if (format.tagged()) {
            faults.addAll(read.differences(job.sheet(), Duration.ofMillis(master.durationMillis()), jpeg != null));
        }
        if (!faults.isEmpty()) {
            throw new Impossible(format.words() + " is not what it should be: " + String.join("; ", faults) + ".");
        }
        List<String> lacking = format.tagged() ? read.lacking(job.sheet()) : List.of();
        if (!lacking.isEmpty()) {
            log.warn("{} of track {}: {}", format.words(), job.trackId(), String.join("; ", lacking));
        }
        String revision = format.tagged() ? job.revision() : UNTAGGED;
        String key = "label/" + job.labelId() + "/rendition/" + job.masterId() + "/" + format.name() + "-"
                + (format.tagged() ? job.revision() : "untagged") + "." + format.extension();
        MadeFile made = MadeFile.of(file);
        storage.put(key, file, format.contentType());
        rows.add(job, format, revision, key, made, read.duration().toMillis());
        Files.deleteIfExists(file);
    }

    private Master master(RenditionJob job) throws Impossible {
        Optional<Master> master = jdbc.sql("""
                        SELECT object_key, size_bytes, duration_millis FROM master
                        WHERE label_id = :label AND id = :id AND state = 'ACCEPTED' AND discard_asked_at IS NULL
                        """)
                .param("label", job.labelId())
                .param("id", job.masterId())
                .query((row, n) -> new Master(row.getString(1), row.getLong(2), row.getLong(3)))
                .optional();
        return master.orElseThrow(() -> new Impossible("The master was removed. What was made of it before stays."));
    }
}
