package org.deadwax.desktop.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Problem;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.jspecify.annotations.Nullable;

/** The server as the engine sees it, in memory, with parts of 1,000 bytes. It refuses what the real one refuses. */
final class FakeServer implements UploadApi {

    static final int PART = 1_000;

    private static final class Kept {
        final UUID id = UUID.randomUUID();
        final UploadStart start;

        @Nullable
        String fingerprint;

        final Map<Integer, PartDone> confirmed = new TreeMap<>();

        @Nullable
        Master master;

        Kept(UploadStart start) {
            this.start = start;
            this.fingerprint = start.fingerprint();
        }

        boolean mayBe(UploadStart other) {
            return start.trackId().equals(other.trackId())
                    && start.sizeBytes() == other.sizeBytes()
                    && (start.glance() == null || start.glance().equals(other.glance()));
        }
    }

    private final FakeStorage storage;
    private final Map<UUID, Kept> uploads = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    /** Calls, by name, that get no answer. */
    volatile Predicate<String> away = call -> false;

    /** What is decided about a master; null leaves it verifying. */
    volatile @Nullable String verdict = "accepted";

    FakeServer(FakeStorage storage) {
        this.storage = storage;
    }

    List<String> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void untilCalled(String call) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        synchronized (calls) {
            while (!calls.contains(call)) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("never called " + call + ", but " + calls);
                }
                TimeUnit.MILLISECONDS.timedWait(calls, 100);
            }
        }
    }

    /** As after a sweep. */
    synchronized void forgetUploads() {
        uploads.clear();
    }

    static String part(Upload upload, int number) {
        return upload.id() + "/" + number;
    }

    private void called(String call) throws IOException {
        synchronized (calls) {
            calls.add(call);
            calls.notifyAll();
        }
        if (away.test(call)) {
            throw new IOException("connection refused");
        }
    }

    @Override
    public Upload start(UUID labelId, UploadStart start) throws IOException {
        called("start");
        synchronized (this) {
            if (start.fingerprint() == null
                    && uploads.values().stream()
                            .anyMatch(each -> each.mayBe(start)
                                    && (each.master == null || each.master.state() != MasterState.REJECTED))) {
                throw refused(409, FINGERPRINT_NEEDED, "Read it first.");
            }
            Kept kept = uploads.values().stream()
                    .filter(each -> each.start.trackId().equals(start.trackId())
                            && start.fingerprint() != null
                            && start.fingerprint().equals(each.fingerprint)
                            && (each.master == null || each.master.state() != MasterState.REJECTED))
                    .findFirst()
                    .orElseGet(() -> new Kept(start));
            uploads.put(kept.id, kept);
            return told(kept);
        }
    }

    @Override
    public Upload find(UUID labelId, UUID uploadId) throws IOException {
        called("find");
        synchronized (this) {
            Kept kept = kept(uploadId);
            decide(kept);
            return told(kept);
        }
    }

    @Override
    public Upload name(UUID labelId, UUID uploadId, UploadFingerprint fingerprint) throws IOException {
        called("name");
        synchronized (this) {
            Kept kept = kept(uploadId);
            if (uploads.values().stream()
                    .anyMatch(each -> each != kept
                            && each.start.trackId().equals(kept.start.trackId())
                            && each.master == null
                            && fingerprint.fingerprint().equals(each.fingerprint))) {
                throw refused(409, UNDER_WAY, "It is on its way in another upload.");
            }
            kept.fingerprint = fingerprint.fingerprint();
            return told(kept);
        }
    }

    @Override
    public List<PartTicket> tickets(UUID labelId, UUID uploadId, List<UploadPart> parts) throws IOException {
        called("tickets");
        synchronized (this) {
            Kept kept = kept(uploadId);
            return parts.stream()
                    .map(part -> new PartTicket(
                            part.number(),
                            storage.ticket(kept.id + "/" + part.number(), part.sha256()),
                            Map.of("x-amz-checksum-sha256", part.sha256()),
                            Instant.MAX))
                    .toList();
        }
    }

    @Override
    public Upload confirm(UUID labelId, UUID uploadId, List<PartDone> parts) throws IOException {
        called("confirm");
        synchronized (this) {
            Kept kept = kept(uploadId);
            parts.forEach(part -> kept.confirmed.put(part.number(), part));
            return told(kept);
        }
    }

    @Override
    public Upload complete(UUID labelId, UUID uploadId) throws IOException {
        called("complete");
        synchronized (this) {
            Kept kept = kept(uploadId);
            if (kept.fingerprint == null) {
                throw refused(409, "Nobody knows what it is.");
            }
            kept.confirmed.keySet().removeIf(number -> !storage.holds(kept.id + "/" + number));
            if (kept.confirmed.size() < told(kept).parts()) {
                throw refused(409, "Parts are missing.");
            }
            if (kept.master == null) {
                kept.master = master(kept, MasterState.VERIFYING, null);
            }
            return told(kept);
        }
    }

    @Override
    public void cancel(UUID labelId, UUID uploadId) throws IOException {
        called("cancel");
        synchronized (this) {
            uploads.remove(kept(uploadId).id);
        }
    }

    private void decide(Kept kept) {
        String decision = verdict;
        if (kept.master == null || decision == null) {
            return;
        }
        if (!decision.equals("accepted")) {
            kept.master = master(kept, MasterState.REJECTED, decision);
        } else if (fingerprint(kept).equals(kept.fingerprint)) {
            kept.master = master(kept, MasterState.ACCEPTED, null);
        } else {
            throw new AssertionError("What arrived is not what was announced");
        }
    }

    private String fingerprint(Kept kept) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        kept.confirmed.keySet().forEach(number -> all.writeBytes(storage.bytes(kept.id + "/" + number)));
        byte[] digest = Base64.getDecoder().decode(FakeStorage.sha256(all.toByteArray()));
        return HexFormat.of().formatHex(digest);
    }

    private static Master master(Kept kept, MasterState state, @Nullable String reason) {
        return new Master(
                kept.id,
                kept.start.trackId(),
                kept.start.fileName(),
                kept.start.sizeBytes(),
                state,
                reason,
                List.of(),
                null,
                Instant.EPOCH,
                1,
                state == MasterState.ACCEPTED,
                "Rosa",
                null,
                List.of(),
                null,
                null,
                true);
    }

    private Kept kept(UUID id) throws UploadRefused {
        Kept kept = uploads.get(id);
        if (kept == null) {
            throw refused(404, "There is no such upload.");
        }
        return kept;
    }

    private static UploadRefused refused(int status, String detail) {
        return refused(status, "/problems/x", detail);
    }

    private static UploadRefused refused(int status, String type, String detail) {
        return new UploadRefused(new Problem(type, "No", status, detail, null, List.of()));
    }

    private static Upload told(Kept kept) {
        int parts = (int) Math.ceilDiv(kept.start.sizeBytes(), PART);
        List<Integer> confirmed = IntStream.rangeClosed(1, parts)
                .filter(kept.confirmed::containsKey)
                .boxed()
                .toList();
        return new Upload(
                kept.id,
                kept.start.trackId(),
                kept.start.fileName(),
                kept.start.sizeBytes(),
                PART,
                parts,
                confirmed,
                kept.master);
    }
}
