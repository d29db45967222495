package org.deadwax.desktop.masters;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchFileTest {

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();
    private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();

    private void fetch(int status, int promised) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, promised);
            try (exchange) {
                exchange.getResponseBody().write(new byte[11]);
                exchange.getResponseBody().flush();
            }
        });
        http.start();
        try {
            String url = "http://127.0.0.1:" + http.getAddress().getPort() + "/old.wav";
            new FetchFile(new OkHttpClient(), Background.inline(), tasks, Runnable::run, said::add)
                    .fetch(() -> new Download(url, Desks.NOW, "old.wav", 11), folder.resolve("old.wav"));
        } finally {
            http.stop(0);
        }
    }

    private List<String> there() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void comesWholeUnderItsName() throws IOException {
        fetch(200, 11);
        assertThat(Files.size(folder.resolve("old.wav"))).isEqualTo(11);
        assertThat(there()).containsExactly("old.wav");
        assertThat(said).containsExactly("Saved as " + folder.resolve("old.wav"));
        assertThat(tasks).isEmpty();
    }

    @Test
    void leavesNothingBehindWhenItDoesNotCome() throws IOException {
        fetch(404, 11);
        fetch(200, 999);
        assertThat(there()).isEmpty();
        assertThat(said).hasSize(2).allMatch(sentence -> sentence.startsWith("old.wav could not be fetched: "));
        assertThat(tasks).isEmpty();
    }
}
