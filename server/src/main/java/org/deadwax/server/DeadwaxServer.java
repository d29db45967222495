package org.deadwax.server;

import java.util.Arrays;
import org.deadwax.server.account.ResetOwner;
import org.deadwax.server.home.BeforeStart;
import org.deadwax.server.home.HomeDatabase;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.store.Explain;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.scheduling.annotation.EnableScheduling;

/** {@code java -jar deadwax-server.jar [server | reset-owner | explain FILE...]}. */
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
            case "explain" -> Explain.main(rest);
            default -> {
                System.err.println(
                        "deadwax: unknown command “" + command + "”. Known are server, reset-owner and explain.");
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
