package org.deadwax.desktop.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Download;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Note;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Removed;
import org.jspecify.annotations.Nullable;

/** The files of one release as a server has them: a master in three versions, covers and booklets as they come. */
public final class ReleaseShelf {

    public static final UUID TRACK = Fixtures.id("Magnetic North");
    public static final UUID RELEASE = Fixtures.id("Cartography");

    public final List<Master> masters = new ArrayList<>(List.of(
            version(
                    3,
                    MasterState.ACCEPTED,
                    true,
                    "Louder voice, as the band asked",
                    List.of(
                            check(Check.CODEC, Verdict.PASSED, "pcm_s24le", null, null),
                            check(Check.WHOLE, Verdict.PASSED, "Decoded to the end", null, null),
                            check(
                                    Check.SILENCE_AT_START,
                                    Verdict.WARNING,
                                    "Starts with 12.4 s of silence; more than 10 s is unusual.",
                                    0L,
                                    12_400L),
                            check(
                                    Check.CLIPPING,
                                    Verdict.WARNING,
                                    "Two runs of samples at full scale; the first is at 1:02.",
                                    62_300L,
                                    null),
                            check(
                                    Check.LOUDNESS,
                                    Verdict.INFORMATION,
                                    "−9.4 LUFS. Streaming services turn it down to −14.",
                                    null,
                                    null))),
            version(2, MasterState.ACCEPTED, false, null, List.of()),
            version(1, MasterState.REJECTED, false, null, List.of())));
    public final List<Artwork> artwork = new ArrayList<>();
    /** What was asked, and how often a check is still under way when it is asked for. */
    public final List<String> asked = new ArrayList<>();

    /** Every track has the same versions. */
    public boolean anyTrack;

    public int checksLast = 2;

    private int left;
    /** Where a file is put; empty: its bytes are there already. */
    public String storage = "";

    private static CheckResult check(
            Check check, Verdict verdict, String sentence, @Nullable Long from, @Nullable Long to) {
        return new CheckResult(check, verdict, sentence, from, to, null, null, null);
    }

    private static Master version(
            int number, MasterState state, boolean current, @Nullable String note, List<CheckResult> checks) {
        return new Master(
                Fixtures.id("magnetic north " + number),
                TRACK,
                "04 Magnetic North" + (number == 1 ? "" : " v" + number) + ".wav",
                168_000_000,
                state,
                state == MasterState.REJECTED
                        ? "The header says 4:51.0, the audio ends at 3:58.6. Export it again and drop it here."
                        : null,
                checks.stream()
                        .filter(CheckResult::open)
                        .map(CheckResult::sentence)
                        .toList(),
                new Master.Audio("pcm_s24le", 96_000, 24, 2, 291_000, -9.4, -1.0, false),
                Instant.parse("2026-11-1" + (6 + number) + "T02:36:00Z"),
                number,
                current,
                number == 1 ? "Tall Weather" : "Rosa Imhof",
                note,
                checks,
                null,
                null,
                state != MasterState.REJECTED);
    }

    private Master change(UUID id, String what, java.util.function.UnaryOperator<Master> change) {
        for (int i = 0; i < masters.size(); i++) {
            if (masters.get(i).id().equals(id)) {
                masters.set(i, change.apply(masters.get(i)));
                asked.add(what + " version " + masters.get(i).version());
                return masters.get(i);
            }
        }
        throw ApiProblem.of(404, "/problems/not-found", "There is no such master.");
    }

    private static Master with(
            Master m,
            List<CheckResult> checks,
            @Nullable String note,
            Master.@Nullable Checking checking,
            @Nullable Removed removed) {
        return new Master(
                m.id(),
                m.trackId(),
                m.fileName(),
                m.sizeBytes(),
                m.state(),
                m.reason(),
                checks.stream()
                        .filter(CheckResult::open)
                        .map(CheckResult::sentence)
                        .toList(),
                m.audio(),
                m.uploadedAt(),
                m.version(),
                m.current(),
                m.uploadedBy(),
                note,
                checks,
                checking,
                removed,
                m.audioKept() && removed == null);
    }

    List<Master> mastersOfTrack(UUID label, UUID track) {
        if (--left == 0) {
            masters.replaceAll(m -> with(m, m.checks(), m.note(), null, m.removed()));
        }
        return anyTrack || track.equals(TRACK) ? List.copyOf(masters) : List.of();
    }

    Master recheckMaster(UUID label, UUID master) {
        left = checksLast;
        Master.Checking decoding = new Master.Checking(Master.Checking.Step.DECODING, 214_000L, 291_000L, null);
        return change(master, "recheck", m -> with(m, m.checks(), m.note(), decoding, m.removed()));
    }

    Master acceptWarning(UUID label, UUID master, Check check) {
        return judged(master, check, new CheckResult.Accepted("Rosa Imhof", Desks.NOW));
    }

    Master withdrawAcceptance(UUID label, UUID master, Check check) {
        return judged(master, check, null);
    }

    private Master judged(UUID master, Check check, CheckResult.@Nullable Accepted by) {
        return change(
                master,
                (by == null ? "withdraw " : "accept ") + check,
                m -> with(
                        m,
                        m.checks().stream()
                                .map(each -> each.check() == check ? each.accepted(by) : each)
                                .toList(),
                        m.note(),
                        m.checking(),
                        m.removed()));
    }

    Master noteMaster(UUID label, UUID master, Note note) {
        return change(master, "note", m -> with(m, m.checks(), note.text(), m.checking(), m.removed()));
    }

    Master removeMaster(UUID label, UUID master, String why) {
        return change(
                master,
                "remove",
                m -> with(m, m.checks(), m.note(), m.checking(), new Removed("Rosa Imhof", Desks.NOW, why)));
    }

    Download downloadMaster(UUID label, UUID master) {
        asked.add("download");
        return new Download(storage + "old.wav", Desks.NOW, "old.wav", 11);
    }

    public static Artwork cover(int version, ArtworkState state, boolean current, List<CheckResult> checks) {
        return new Artwork(
                Fixtures.id("cover " + version),
                RELEASE,
                ArtworkKind.COVER,
                "cartography-" + version + ".jpg",
                4_200_000,
                state,
                null,
                state == ArtworkState.CHECKING ? null : 3000,
                state == ArtworkState.CHECKING ? null : 3000,
                null,
                version,
                current,
                "Rosa Imhof",
                Instant.parse("2026-11-18T15:0" + version + ":00Z"),
                null,
                checks,
                null,
                null);
    }

    public static List<CheckResult> goodCover() {
        return List.of(
                check(Check.FILE_TYPE, Verdict.PASSED, "JPEG", null, null),
                check(Check.SQUARE, Verdict.PASSED, "Square", null, null),
                check(Check.PIXELS, Verdict.PASSED, "3000 px", null, null),
                check(Check.COLOUR, Verdict.PASSED, "RGB", null, null));
    }

    public static List<CheckResult> cmykCover() {
        return List.of(
                check(Check.FILE_TYPE, Verdict.PASSED, "JPEG", null, null),
                check(
                        Check.COLOUR,
                        Verdict.REFUSED,
                        "It is CMYK, made for print. Export it in RGB (sRGB) and drop it here.",
                        null,
                        null),
                check(Check.SQUARE, Verdict.PASSED, "Square", null, null));
    }

    public static Artwork booklet() {
        return new Artwork(
                Fixtures.id("booklet"),
                RELEASE,
                ArtworkKind.BOOKLET,
                "cartography-booklet.pdf",
                11_400_000,
                ArtworkState.ACCEPTED,
                null,
                null,
                null,
                24,
                1,
                true,
                "Tall Weather",
                Instant.parse("2026-11-17T15:00:00Z"),
                "With the lyrics",
                List.of(
                        check(Check.FILE_TYPE, Verdict.PASSED, "PDF", null, null),
                        check(Check.PAGES, Verdict.INFORMATION, "24 pages", null, null)),
                null,
                null);
    }

    List<Artwork> artwork(UUID label, UUID release) {
        if (--left == 0) {
            artwork.replaceAll(each -> each.state() == ArtworkState.CHECKING
                    ? cover(each.version(), ArtworkState.ACCEPTED, true, goodCover())
                    : each.current() && each.kind() == ArtworkKind.COVER
                            ? cover(each.version(), ArtworkState.ACCEPTED, false, goodCover())
                            : each);
        }
        return List.copyOf(artwork);
    }

    ArtworkUpload startArtwork(UUID label, UUID release, ArtworkStart start) {
        left = checksLast;
        asked.add("start " + start.kind() + " " + start.fileName() + " " + start.sizeBytes());
        int version = artwork.size() + 1;
        Artwork fresh =
                cover(version, storage.isEmpty() ? ArtworkState.CHECKING : ArtworkState.SENDING, false, List.of());
        artwork.addFirst(fresh);
        return new ArtworkUpload(
                fresh,
                storage.isEmpty()
                        ? null
                        : new PartTicket(1, storage + "cover", Map.of("x-sum", start.fingerprint()), Desks.NOW));
    }

    Artwork completeArtwork(UUID label, UUID id) {
        left = checksLast;
        asked.add("complete");
        artwork.set(0, cover(artwork.getFirst().version(), ArtworkState.CHECKING, false, List.of()));
        return artwork.getFirst();
    }

    Artwork recheckArtwork(UUID label, UUID id) {
        asked.add("recheck");
        return artwork.getFirst();
    }

    Artwork removeArtwork(UUID label, UUID id, String why) {
        asked.add("remove " + why);
        return artwork.getLast();
    }

    ResponseBody thumbnail(UUID label, UUID id, int pixels) {
        if (artwork.stream().anyMatch(each -> each.id().equals(id) && each.state() == ArtworkState.REJECTED)) {
            throw ApiProblem.of(404, "/problems/not-found", "It was refused, and has no thumbnail.");
        }
        return ResponseBody.create(jpeg(pixels), MediaType.get("image/jpeg"));
    }

    /** A square with contour lines. */
    public static byte[] jpeg(int pixels) {
        BufferedImage image = new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setPaint(new GradientPaint(0, 0, new Color(0xdfe7c8), pixels, pixels, new Color(0xb9c79a)));
        g.fillRect(0, 0, pixels, pixels);
        g.setColor(new Color(0x5d6b3f));
        for (int ring = 1; ring < 12; ring++) {
            int size = pixels * ring / 9;
            g.drawOval(pixels * 3 / 5 - size / 2, pixels / 2 - size / 3, size, size * 2 / 3);
        }
        g.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
