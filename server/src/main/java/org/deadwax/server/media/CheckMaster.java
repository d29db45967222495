package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Proves one master: that it arrived whole, that it is what a label may deliver, and that it decodes to its end. */
@Component
class CheckMaster {

    private static final Logger log = LoggerFactory.getLogger(CheckMaster.class);

    private final Storage storage;
    private final FfmpegPrograms programs;
    private final WorkFiles files;
    private final MediaSettings settings;

    CheckMaster(Storage storage, FfmpegPrograms programs, WorkFiles files, MediaSettings settings) {
        this.storage = storage;
        this.programs = programs;
        this.files = files;
        this.settings = settings;
    }

    /** Finds the decoder and tells what is missing, before the first master comes. */
    void prepare() {
        files.clear();
        try {
            log.info("Masters are decoded with {}", programs.find());
        } catch (NotNow e) {
            log.error(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    MasterVerdict verdict(ClaimedMaster master, CheckProgress progress) throws NotNow, InterruptedException {
        Path file = files.named(master.id() + ".audio");
        try {
            return verdict(master, file, progress);
        } catch (Storage.Lost e) {
            return MasterVerdict.refused(
                    Check.ARRIVED, "Storage has lost “" + master.fileName() + "”. Drop it here again.");
        } catch (IOException e) {
            throw new NotNow("The server could not read it just now; it goes on by itself.", e.toString());
        } catch (SdkException e) {
            throw new NotNow(
                    "The server's storage does not answer just now; it goes on by itself once it does.",
                    "Storage does not answer: " + e.getMessage());
        } finally {
            files.delete(file);
        }
    }

    private MasterVerdict verdict(ClaimedMaster master, Path file, CheckProgress progress)
            throws IOException, Storage.Lost, NotNow, InterruptedException {
        Ffmpeg ffmpeg = programs.find();
        Storage.Held held = storage.held(master.key());
        if (held.sizeBytes() != master.sizeBytes()) {
            return MasterVerdict.refused(
                    Check.ARRIVED,
                    master.sizeBytes() + " bytes were announced and " + held.sizeBytes()
                            + " arrived. Drop the file here again.");
        }
        boolean otherParts = held.checksum() != null && !held.checksum().equals(master.checksum());
        if (otherParts || !files.fetch(master.key(), master.sizeBytes(), file).equals(master.fingerprint())) {
            return MasterVerdict.refused(
                    Check.ARRIVED,
                    "What arrived is not the file that was sent: its checksum differs, so it was changed on the way or while"
                            + " it was read. Drop it here again.");
        }
        CheckResult arrived = Findings.of(
                Check.ARRIVED,
                Verdict.PASSED,
                String.format(Locale.ROOT, "All of it arrived as it was sent, %,d bytes.", master.sizeBytes()),
                master.sizeBytes(),
                "bytes");
        return new Audition(ffmpeg, settings.decodeTimeout()).of(file, List.of(arrived), progress);
    }
}
