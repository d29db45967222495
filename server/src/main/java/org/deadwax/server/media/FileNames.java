package org.deadwax.server.media;

import java.text.Normalizer;
import org.deadwax.server.platform.ProblemException;

/** Names of files are for people to read and for nothing else: no path, no key, no format is taken from one. */
final class FileNames {

    private static final int LONGEST = 255;

    private FileNames() {}

    /** In NFC, as macOS does not write it; without folders and without characters that nobody sees. */
    static String forPeople(String sent) {
        if (sent == null) {
            throw ProblemException.invalid("fileName", "The file has no name.");
        }
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cc}", "")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw ProblemException.invalid("fileName", "The file has no name.");
        }
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST);
    }
}
