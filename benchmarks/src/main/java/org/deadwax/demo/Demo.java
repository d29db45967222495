package org.deadwax.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./deadwax demo [--headless]}: the whole way from a master on disk to a chart file, once, for real. */
public final class Demo {

    private static final int ORDERS = 2_000;
    private static final long SEED = 20_261_120;
    private static final Duration NIGHT = Duration.ofSeconds(48);

    private Demo() {}

    public static void main(String[] args) throws InterruptedException {
        List<String> options = List.of(args);
        for (String option : options) {
            if (!option.equals("--headless")) {
                System.err.println("deadwax: demo does not know '" + option + "'. See ./deadwax demo --help");
                System.exit(2);
            }
        }
        System.exit(run(options.contains("--headless")));
    }

    private static int run(boolean headless) throws InterruptedException {
        String given = System.getenv("DEADWAX_HOME");
        Path deadwaxHome = given == null || given.isBlank()
                ? Path.of(System.getProperty("user.home"), ".deadwax")
                : Path.of(given);
        try (DemoHome home = DemoHome.open(deadwaxHome)) {
            return new DemoRun(home, SEED, ORDERS, NIGHT, headless).play() ? 0 : 1;
        } catch (DemoFailure e) {
            System.err.println("deadwax: " + e.getMessage());
            return 1;
        } catch (RuntimeException e) {
            System.err.println("deadwax: the demo failed: " + e);
            e.printStackTrace();
            return 1;
        }
    }
}
