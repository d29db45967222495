package org.deadwax.desktop.upload;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is read to its end while its first parts are on their way already: reading is faster than any network. */
final class Reading implements PartSums {

    private final SourceFile source;
    private final long partBytes;
    private final Thread thread;
    private final List<String> sums = new ArrayList<>();
    private @Nullable Fingerprint whole;
    private @Nullable Exception failure;

    private Reading(SourceFile source, long partBytes) {
        this.source = source;
        this.partBytes = partBytes;
        // reading a file holds on to its thread, and hashing fills it
        this.thread = Thread.ofPlatform().daemon().name("upload-reading").unstarted(this::read);
    }

    static Reading begin(SourceFile source, long partBytes) {
        Reading reading = new Reading(source, partBytes);
        reading.thread.start();
        return reading;
    }

    private void read() {
        try {
            Fingerprint read = source.fingerprint(partBytes, this::add);
            source.check();
            end(read, null);
        } catch (UploadFailure | InterruptedException | RuntimeException e) {
            end(null, e);
        }
    }

    private synchronized void add(String sum) {
        sums.add(sum);
        notifyAll();
    }

    private synchronized void end(@Nullable Fingerprint read, @Nullable Exception why) {
        whole = read;
        failure = why;
        notifyAll();
    }

    @Override
    public long partBytes() {
        return partBytes;
    }

    @Override
    public synchronized String of(int number) throws UploadFailure, InterruptedException {
        while (sums.size() < number) {
            requireWell();
            wait();
        }
        return sums.get(number - 1);
    }

    /** Waits for its end. */
    synchronized Fingerprint whole() throws UploadFailure, InterruptedException {
        while (whole == null) {
            requireWell();
            wait();
        }
        return whole;
    }

    private void requireWell() throws UploadFailure, InterruptedException {
        switch (failure) {
            case null -> {}
            case UploadFailure e -> throw e;
            case InterruptedException e -> throw new InterruptedException("reading was stopped");
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    /** Nobody wants to know any more. */
    void stop() {
        thread.interrupt();
    }
}
