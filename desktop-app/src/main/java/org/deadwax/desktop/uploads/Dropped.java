package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;

/**
 * What was among the files and folders that somebody chose or dropped.
 *
 * @param audio by name
 * @param leftOut names of what is no audio, or cannot be read
 */
record Dropped(List<AudioFile> audio, List<String> leftOut) {

    private static final int DEEP = 12;
    private static final int NAMED = 5;

    /** Waits for the disk. */
    static Dropped of(List<Path> paths) throws IOException {
        List<Path> audio = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Path path : paths) {
            Files.walkFileTree(
                    path, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEEP, new Visitor(audio, leftOut));
        }
        audio.sort(Comparator.comparing(Path::toString, new NaturalOrder()));
        List<AudioFile> files = new ArrayList<>();
        for (Path file : audio) {
            files.add(new AudioFile(file, Files.size(file), AudioTags.of(file)));
        }
        return new Dropped(files, leftOut);
    }

    /** "2 files are no audio and stay out: notes.txt, cover.jpg"; empty without any. */
    String others() {
        int count = leftOut.size();
        if (count == 0) {
            return "";
        }
        String names = String.join(", ", leftOut.stream().limit(NAMED).toList());
        return Texts.count("uploads.leftOut", count, Integer.toString(count)) + ": " + names
                + (count > NAMED ? " …" : "");
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final List<Path> audio;
        private final List<String> leftOut;

        Visitor(List<Path> audio, List<String> leftOut) {
            this.audio = audio;
            this.leftOut = leftOut;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes is) {
            String name = String.valueOf(file.getFileName());
            // "._01 Datum.wav" is what a Mac keeps beside 01 Datum.wav on disks of others, and no audio
            if (is.isRegularFile() && AudioFile.audio(file) && !name.startsWith("._")) {
                audio.add(file);
            } else if (!name.startsWith(".")) {
                leftOut.add(name);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
            leftOut.add(String.valueOf(file.getFileName()));
            return FileVisitResult.CONTINUE;
        }
    }
}
