package org.deadwax.server;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.deadwax.server.account.ResetOwner;
import org.deadwax.server.charts.ChartChannels;
import org.deadwax.server.home.BeforeStart;
import org.deadwax.server.home.HomeDatabase;
import org.deadwax.server.home.RotateKey;
import org.deadwax.server.mail.SealedWords;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.SealedColumn;
import org.deadwax.server.store.Explain;
import org.deadwax.server.store.StoreSecrets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.scheduling.annotation.EnableScheduling;

/** {@code java -jar deadwax-server.jar [server | reset-owner | rotate-key | explain FILE...]}. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class DeadwaxServer {

    public static void main(String[] args) {
        String command = args.length == 0 || args[0].startsWith("--") ? "server" : args[0];
        String[] rest = args.length > 0 && command.equals(args[0]) ? Arrays.copyOfRange(args, 1, args.length) : args;
        switch (command) {
            case "server" -> serve(rest);
            case "reset-owner" -> resetOwner();
            case "rotate-key" -> rotateKey();
            case "explain" -> Explain.main(rest);
            default -> {
                System.err.println("deadwax: unknown command “" + command
                        + "”. Known are server, reset-owner, rotate-key and explain.");
                System.exit(2);
            }
        }
    }

    private static void resetOwner() {
        // prints one line, and nothing of what starts on the way
        LoggingSystem.get(DeadwaxServer.class.getClassLoader()).beforeInitialize();
        try (HomeDatabase database = HomeDatabase.open()) {
            System.out.println(ResetOwner.run(database.access()));
        } catch (CannotStart e) {
            System.err.println("deadwax: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void rotateKey() {
        LoggingSystem.get(DeadwaxServer.class.getClassLoader()).beforeInitialize();
        List<SealedColumn> sealed = Stream.of(ChartChannels.SEALED, StoreSecrets.SEALED, SealedWords.SEALED)
                .flatMap(List::stream)
                .toList();
        try {
            System.out.println(RotateKey.run(new StandardEnvironment(), sealed));
        } catch (CannotStart e) {
            System.err.println("deadwax: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void serve(String[] options) {
        SpringApplication application = new SpringApplication(DeadwaxServer.class);
        application.addInitializers(new BeforeStart());
        try {
            application.run(options);
        } catch (RuntimeException reported) {
            // StartFailureLine or Spring Boot has told why
            System.exit(1);
        }
    }
}
