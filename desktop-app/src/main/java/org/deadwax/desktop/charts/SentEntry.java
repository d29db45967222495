package org.deadwax.desktop.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Submission;

/** What happened to the file: a version was written, or one was sent. */
sealed interface SentEntry {

    Instant at();

    record Written(FileVersion version) implements SentEntry {
        @Override
        public Instant at() {
            return version.at();
        }
    }

    record Sent(Submission submission) implements SentEntry {
        @Override
        public Instant at() {
            return submission.sentAt() == null ? submission.askedAt() : submission.sentAt();
        }

        /** True while the server still tries. */
        boolean underWay() {
            return submission.state().equals("WAITING") || submission.state().equals("SENDING");
        }

        /** True when the compiler has it and may answer. */
        boolean there() {
            return submission.state().equals("SENT") || submission.state().equals("HANDED_OVER");
        }
    }

    /** Newest first. */
    static List<SentEntry> of(List<FileVersion> versions, List<Submission> submissions) {
        List<SentEntry> all = new ArrayList<>();
        submissions.forEach(each -> all.add(new Sent(each)));
        versions.forEach(each -> all.add(new Written(each)));
        all.sort(Comparator.comparing(SentEntry::at).reversed());
        return List.copyOf(all);
    }
}
