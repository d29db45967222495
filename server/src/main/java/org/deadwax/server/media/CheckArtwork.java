package org.deadwax.server.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** Proves a cover or booklet, and makes the cover's small pictures. */
@Component
class CheckArtwork {

    private final Storage storage;
    private final FfmpegPrograms programs;
    private final WorkFiles files;

    CheckArtwork(Storage storage, FfmpegPrograms programs, WorkFiles files) {
        this.storage = storage;
        this.programs = programs;
        this.files = files;
    }

    ArtworkVerdict verdict(ArtworkFile artwork) throws NotNow, InterruptedException {
        Path file = files.named(artwork.id() + ".artwork");
        try {
            if (storage.held(artwork.key()).sizeBytes() != artwork.sizeBytes()
                    || !files.fetch(artwork.key(), artwork.sizeBytes(), file).equals(artwork.fingerprint())) {
                return ArtworkVerdict.refused(
                        Check.ARRIVED,
                        "What arrived is not the file that was sent: its size or checksum differs. Drop it here again.");
            }
            return artwork.kind() == ArtworkKind.COVER ? cover(file) : booklet(file);
        } catch (Storage.Lost e) {
            return ArtworkVerdict.refused(
                    Check.ARRIVED, "Storage has lost “" + artwork.fileName() + "”. Drop it here again.");
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

    private ArtworkVerdict cover(Path file) throws IOException, NotNow, InterruptedException {
        ImageHeader image = ImageHeader.of(file);
        if (image == null) {
            return ArtworkVerdict.refused(
                    Check.FILE_TYPE,
                    "It is " + FileKind.of(file)
                            + ", whatever it is called. Covers are JPEG or PNG: export it as one.");
        }
        List<CheckResult> results = new ArrayList<>(ImageRules.of(image));
        if (MasterRules.refusal(results).isPresent()) {
            return verdict(results, image, Map.of());
        }
        Path made = files.named(file.getFileName() + ".small");
        Thumbnails.Made thumbnails = Thumbnails.make(programs.find(), file, image, made);
        if (thumbnails.fault() != null) {
            results.removeIf(result -> result.check() == Check.WHOLE);
            results.addFirst(Findings.of(
                    Check.WHOLE,
                    Verdict.REFUSED,
                    "It is damaged: the decoder reports “" + thumbnails.fault()
                            + "”. Export it again and drop it here."));
        }
        return verdict(results, image, thumbnails.jpegs());
    }

    private static ArtworkVerdict verdict(
            List<CheckResult> results, ImageHeader image, Map<Integer, byte[]> thumbnails) {
        return new ArtworkVerdict(
                results, image.type().toLowerCase(Locale.ROOT), image.width(), image.height(), null, thumbnails);
    }

    private static ArtworkVerdict booklet(Path file) throws IOException {
        PdfScan pdf = PdfScan.of(file);
        if (!pdf.pdf()) {
            return ArtworkVerdict.refused(
                    Check.FILE_TYPE,
                    "It is " + FileKind.of(file) + ", whatever it is called. Booklets are PDF: export it as one.");
        }
        return new ArtworkVerdict(BookletRules.of(pdf), "pdf", null, null, pdf.pages(), Map.of());
    }
}
