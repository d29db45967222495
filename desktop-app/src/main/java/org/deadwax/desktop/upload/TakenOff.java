package org.deadwax.desktop.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Upload;
import org.jspecify.annotations.Nullable;

/** What was taken off the list a moment ago and can be put back. After that the server is told to forget its parts. */
final class TakenOff {

    private final Desk desk;
    private final UploadApi api;
    private final Duration undo;
    private final Map<UUID, Job> jobs = new HashMap<>();

    TakenOff(Desk desk, UploadApi api, Duration undo) {
        this.desk = desk;
        this.api = api;
        this.undo = undo;
    }

    void put(Job job) {
        jobs.put(job.id(), job);
        Thread.ofVirtual().name("upload-undo").start(() -> {
            try {
                Thread.sleep(undo);
                desk.post(() -> forget(job));
            } catch (InterruptedException e) {
                // nobody interrupts it
            }
        });
    }

    @Nullable
    Job take(UUID id) {
        return jobs.remove(id);
    }

    private void forget(Job job) {
        if (jobs.remove(job.id(), job)) {
            JournalEntry entry = job.entry;
            Upload upload = entry.upload();
            if (upload != null && upload.master() == null) {
                Thread.ofVirtual().start(() -> forgetAtServer(entry.labelId(), upload.id()));
            }
        }
    }

    private void forgetAtServer(UUID label, UUID upload) {
        try {
            api.cancel(label, upload);
        } catch (IOException e) {
            // the server sweeps what nobody goes on with
        }
    }
}
