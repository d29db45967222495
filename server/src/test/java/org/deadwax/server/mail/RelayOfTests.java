package org.deadwax.server.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A relay that does what relays do on bad days. GreenMail only has good ones. */
final class RelayOfTests implements AutoCloseable {

    private final ServerSocket door;
    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile boolean closed;

    RelayOfTests() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::open);
    }

    record Taken(String from, String to, String message) {

        String id() {
            return message.lines()
                    .filter(line -> line.startsWith("Message-ID: "))
                    .findFirst()
                    .orElse("");
        }
    }

    String url() {
        return "smtp://127.0.0.1:" + door.getLocalPort();
    }

    List<Taken> taken() {
        return taken;
    }

    /** What it says to RCPT for that address, as "550 5.1.1 no such user". */
    void answer(String address, String words) {
        answers.put(address, words);
    }

    void takeAll() {
        answers.clear();
        closed = false;
    }

    /** Takes so many mails and hangs up before it says so. */
    void hangUpAfter(int mails) {
        hangUps.set(mails);
    }

    /** Hangs up on whoever comes. */
    void away() {
        closed = true;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                if (closed) {
                    caller.close();
                } else {
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = caller.getOutputStream();
            say(out, "220 relay.test");
            String from = "";
            String to = "";
            for (String line = in.readLine(); line != null && !closed; line = in.readLine()) {
                String verb = line.substring(0, Math.min(4, line.length())).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-relay.test", "250 DSN");
                    case "MAIL" -> {
                        from = between(line);
                        say(out, answers.getOrDefault("MAIL", "250 2.1.0 ok"));
                    }
                    case "RCPT" -> {
                        to = between(line);
                        say(out, answers.getOrDefault(to, "250 2.1.5 ok"));
                    }
                    case "DATA" -> {
                        say(out, "354 go on");
                        taken.add(new Taken(from, to, data(in)));
                        if (hangUps.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                            return;
                        }
                        say(out, "250 2.0.0 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException e) {
            // the other side hung up
        }
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        return message.toString();
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static void say(OutputStream out, String... lines) throws IOException {
        out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
