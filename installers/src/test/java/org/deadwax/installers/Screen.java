package org.deadwax.installers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An X screen of its own, on which a program is driven by keys as a person would. */
final class Screen implements AutoCloseable {

    private final Process server;
    private final String display;

    private Screen(Process server, String display) {
        this.server = server;
        this.display = display;
    }

    static Screen open() throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = server.inputReader(StandardCharsets.US_ASCII);
        String number = said.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start.");
        }
        return new Screen(server, ":" + number.strip());
    }

    String display() {
        return display;
    }

    /** Waits until a window of that title is there, and gives it the keyboard. */
    void await(String title) throws IOException, InterruptedException {
        // a program may open a first, hidden one: the one that is seen counts
        xdotool("search", "--sync", "--onlyvisible", "--name", title, "windowfocus", "--sync");
    }

    void type(String text) throws IOException, InterruptedException {
        xdotool("type", "--delay", "20", text);
    }

    void press(String key) throws IOException, InterruptedException {
        xdotool("key", key);
    }

    private void xdotool(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("timeout", "120", "xdotool"));
        command.addAll(List.of(words));
        Tool.ofSystem(command, Map.of("DISPLAY", display));
    }

    void picture(Path file) throws IOException, InterruptedException {
        Tool.ofSystem(List.of("import", "-window", "root", file.toString()), Map.of("DISPLAY", display));
    }

    @Override
    public void close() {
        server.destroy();
    }
}
