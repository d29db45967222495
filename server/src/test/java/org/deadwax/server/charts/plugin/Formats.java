package org.deadwax.server.charts.plugin;

/** Formats as people write them, well and badly: one jar of many. */
final class Formats {

    private Formats() {}

    static PluginJar jar() {
        return new PluginJar()
                .with(
                        "bad.Good",
                        format("Good", "GOOD", "out.line(unit.ean13().orElse(\"-\") + \";\" + unit.price().minor());"))
                .with(
                        "bad.Throws",
                        format("Throws", "THROWS", "throw new IllegalStateException(\"no such\" + unit.itemNo());"))
                .with("bad.Hangs", format("Hangs", "HANGS", "while (true) { Thread.onSpinWait(); }"))
                .with("bad.Rubbish", format("Rubbish", "RUBBISH", """
                    try {
                        new java.io.FileOutputStream(java.io.FileDescriptor.out).write(new byte[] {'L', 127, 1, 2, 3});
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }\
                    """))
                .with("bad.Endless", format("Endless", "ENDLESS", "while (true) { out.line(\"and on\".repeat(500)); }"))
                .with("bad.Greedy", format("Greedy", "GREEDY", """
                    java.util.List<byte[]> all = new java.util.ArrayList<>();
                    while (true) {
                        all.add(new byte[1 << 20]);
                    }\
                    """))
                .with("bad.Exits", format("Exits", "EXITS", "System.exit(0);"))
                .with("bad.TwoLines", format("TwoLines", "TWO_LINES", "out.line(\"one\\r\\ntwo\");"))
                .with("bad.Prints", format("Prints", "PRINTS", "System.out.println(\"hello\"); out.line(\"said\");"))
                .with("bad.Outside", format("Outside", "OUTSIDE", """
                    String here = java.nio.file.Path.of("").toAbsolutePath().getFileName().toString();
                    out.line(here + " " + System.getProperty("user.home").endsWith(here));
                    try {
                        out.line("environment " + System.getenv().keySet());
                    } catch (Error e) {
                        out.line("no environment");
                    }
                    try {
                        new ProcessBuilder("/bin/echo").start();
                        out.line("a process");
                    } catch (java.io.IOException | Error e) {
                        out.line("no process");
                    }\
                    """));
    }

    /** @param unit what it does with a unit */
    static String format(String name, String code, String unit) {
        return """
            package bad;

            import java.util.List;
            import java.util.Optional;
            import org.deadwax.plugin.*;

            public final class %1$s implements ReportFormat {
                public String code() { return "%2$s"; }
                public String name() { return "Test"; }
                public List<FormatSetting> settings() { return List.of(); }
                public Optional<Misfit> misfit(ReportedUnit unit, FormatSettings settings) {
                    return unit.price().minor() == 13
                            ? Optional.of(new Misfit("THIRTEEN", "costs thirteen", "Ask for more."))
                            : Optional.empty();
                }
                public ReportLines lines(ReportHeader header, FormatSettings settings) {
                    return new ReportLines() {
                        public void begin(LineSink out) { out.line("begin"); }
                        public void unit(ReportedUnit unit, LineSink out) {
                            %3$s
                        }
                        public void end(LineSink out) { out.line("end"); }
                    };
                }
            }
            """.formatted(name, code, unit);
    }
}
