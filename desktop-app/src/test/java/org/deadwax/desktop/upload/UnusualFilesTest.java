package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deadwax.model.Master;
import org.junit.jupiter.api.Test;

/** Files as they lie about in the wild. */
class UnusualFilesTest extends EngineTest {

    @Test
    void aFileThatChangesMeanwhileIsNamedAndSentAnew() throws Exception {
        Path file = file("a.wav", 6_000);
        AtomicBoolean once = new AtomicBoolean();
        storage.mood = (part, before) -> {
            if (!once.getAndSet(true)) {
                rewrite(file);
                return new FakeStorage.Refusal(500, "InternalError");
            }
            return null;
        };
        add(file);

        UploadItem failed = watch.until(UploadState.FAILED);
        assertThat(failed.reason()).startsWith("“a.wav” was changed while it was on its way.");

        engine.retry(failed.id());
        watch.until(UploadState.ACCEPTED);
    }

    private static void rewrite(Path file) {
        try {
            Files.write(file, new byte[3_000]);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCannotBeSentSaysWhy() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("Album"));
        Path empty = Files.createFile(folder.resolve("empty.wav"));

        assertThat(failure(directory)).isEqualTo("“Album” is a folder. Drop the audio files in it.");
        assertThat(failure(empty)).startsWith("“empty.wav” is empty (0 bytes).");
        assertThat(failure(folder.resolve("gone.wav"))).startsWith("“gone.wav” is not there any more.");
    }

    private String failure(Path file) throws InterruptedException {
        engine.add(List.of(new UploadRequest(label, UUID.randomUUID(), file)));
        return String.valueOf(watch.until(item -> item.file().equals(file) && item.state() == UploadState.FAILED)
                .reason());
    }

    @Test
    void strangeNamesArrive() throws Exception {
        Path file = file(".Bjo\u0308rk.wav", 1_500);
        add(file);

        UploadItem item = watch.until(UploadState.ACCEPTED);

        assertThat(item.master()).extracting(Master::fileName).isEqualTo(".Bj\u00f6rk.wav");
    }

    @Test
    void aLinkThatLeadsBackToItselfIsSaidToBeOne() throws Exception {
        Path one = folder.resolve("one.wav");
        Path two = Files.createSymbolicLink(folder.resolve("two.wav"), one);
        Files.createSymbolicLink(one, two);
        assertThat(failure(one)).startsWith("“one.wav” is a link that leads back to itself.");
    }

    @Test
    void aFileThatComesBackIsSent() throws Exception {
        Path file = folder.resolve("late.wav");
        add(file);
        UploadItem failed = watch.until(UploadState.FAILED);
        assertThat(failed.reason()).contains("is not there any more. Put it back to " + folder);
        file("late.wav", 1_500);
        engine.retry(failed.id());
        watch.until(UploadState.ACCEPTED);
    }
}
