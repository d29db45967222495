package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.deadwax.server.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Proves one master: that it arrived whole, that it is what a label may deliver, and that it decodes to its end. */
@Component
class CheckMaster {

    /** Nothing can be said yet, for a reason that is not the file's. */
    static final class NotNow extends Exception {

        private static final long serialVersionUID = 1;

        NotNow(String reason) {
            super(reason);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(CheckMaster.class);

    private final Storage storage;
    private final MasterClaims claims;
    private final FfmpegPrograms programs;
    private final LocalRoom room;
    private final MediaSettings settings;
    private final Path folder;

    CheckMaster(
            Storage storage,
            MasterClaims claims,
            FfmpegPrograms programs,
            LocalRoom room,
            MediaSettings settings,
            Installation installation) {
        this.storage = storage;
        this.claims = claims;
        this.programs = programs;
        this.room = room;
        this.settings = settings;
        this.folder = installation.home().resolve("work").resolve("masters");
    }

    /** Finds the decoder and tells what is missing, before the first master comes. Clears what a crash left behind. */
    void prepare() {
        try (var left = Files.newDirectoryStream(Files.createDirectories(folder))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("{} could not be cleared: {}", folder, e.getMessage());
        }
        try {
            log.info("Masters are decoded with {}", programs.find());
        } catch (NotNow e) {
            log.error(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Verdict verdict(ClaimedMaster master) throws NotNow, InterruptedException {
        Path file = folder.resolve(master.id() + ".audio");
        try {
            return verdict(master, file);
        } catch (Storage.Lost e) {
            return Verdict.refused("Storage has lost “" + master.fileName() + "”. Drop it here again.");
        } catch (IOException e) {
            throw new NotNow("It could not be read: " + e.getMessage());
        } catch (SdkException e) {
            throw new NotNow("Storage does not answer: " + e.getMessage());
        } finally {
            delete(file);
        }
    }

    private Verdict verdict(ClaimedMaster master, Path file)
            throws IOException, Storage.Lost, NotNow, InterruptedException {
        Ffmpeg ffmpeg = programs.find();
        if (!room.holds(folder, master.sizeBytes())) {
            throw new NotNow("The disk has no room to decode it. Free some of " + folder + ".");
        }
        Storage.Held held = storage.held(master.key());
        if (held.sizeBytes() != master.sizeBytes()) {
            return Verdict.refused(master.sizeBytes() + " bytes were announced and " + held.sizeBytes()
                    + " arrived. Drop the file here again.");
        }
        boolean otherParts = held.checksum() != null && !held.checksum().equals(master.checksum());
        if (otherParts || !fetch(master.key(), file).equals(master.fingerprint())) {
            return Verdict.refused(
                    "What arrived is not the file that was sent: its checksum differs, so it was changed on the way or while"
                            + " it was read. Drop it here again.");
        }
        return judge(master, ffmpeg, file);
    }

    /** @return its SHA-256, hex */
    private String fetch(String key, Path file) throws IOException, Storage.Lost {
        MessageDigest digest = Checksums.sha256();
        try (InputStream in = storage.read(key);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Verdict judge(ClaimedMaster master, Ffmpeg ffmpeg, Path file)
            throws IOException, NotNow, InterruptedException {
        Probe probe = ffmpeg.probe(file);
        String refusal = MasterRules.refusal(probe);
        if (refusal != null) {
            return Verdict.refused(refusal);
        }
        OptionalLong claimed = "wav".equals(probe.container()) ? WavHeader.frames(file) : probe.frames();
        Decoded decoded = ffmpeg.decode(file, probe, settings.decodeTimeout());
        Verdict verdict = MasterRules.judge(probe, claimed, decoded);
        byte[] hash = verdict.audioSha256();
        if (hash == null || !claims.heardBefore(master, hash)) {
            return verdict;
        }
        List<String> warnings = new ArrayList<>(verdict.warnings());
        warnings.add("Another track has the very same audio; one of them is probably the wrong file.");
        return new Verdict(null, List.copyOf(warnings), verdict.audio(), hash);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} stays behind: {}", file, e.getMessage());
        }
    }
}
