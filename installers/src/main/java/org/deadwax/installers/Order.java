package org.deadwax.installers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What is to be packaged.
 *
 * @param root the project's folder, built
 * @param type "app-image", or what jpackage makes on this system: "deb", "rpm", "dmg", "pkg", "msi" or "exe"
 * @param version such as "1.4.0"; a package of a greater version takes the place of one of a smaller
 * @param into the folder in which the package appears
 */
record Order(Path root, What what, String type, String version, Path into) {

    enum What {
        DESKTOP,
        SERVER
    }

    private static final List<String> TYPES = List.of("app-image", "deb", "rpm", "dmg", "pkg", "msi", "exe");

    /** @throws IllegalArgumentException saying in one line what is wrong */
    static Order of(String[] args) {
        if (args.length < 2) {
            throw new IllegalArgumentException("package needs to know what: desktop or server.");
        }
        Path root = Path.of(args[0]);
        What what = switch (args[1]) {
            case "desktop" -> What.DESKTOP;
            case "server" -> What.SERVER;
            default -> throw new IllegalArgumentException("there is no package of '" + args[1] + "'.");
        };
        Order order = new Order(
                root,
                what,
                usualType(),
                builtVersion(),
                root.resolve("installers").resolve("target"));
        for (int i = 2; i < args.length; i += 2) {
            if (i + 1 == args.length || args[i + 1].isEmpty()) {
                throw new IllegalArgumentException("'" + args[i] + "' lacks its value.");
            }
            order = order.with(args[i], args[i + 1]);
        }
        if (what == What.SERVER && !order.type.equals("deb")) {
            throw new IllegalArgumentException(
                    "the server is packaged as a deb, not as " + order.type + ": elsewhere its jar runs by itself.");
        }
        return order;
    }

    private Order with(String option, String value) {
        return switch (option) {
            case "--type" -> {
                if (!TYPES.contains(value)) {
                    throw new IllegalArgumentException(
                            "'" + value + "' is no type. There are: " + String.join(", ", TYPES) + ".");
                }
                yield new Order(root, what, value, version, into);
            }
            case "--version" -> {
                if (!value.matches("[0-9]+(\\.[0-9]+){1,2}")) {
                    throw new IllegalArgumentException("'" + value + "' is no version. Write it as 1.4 or 1.4.2.");
                }
                yield new Order(root, what, type, value, into);
            }
            case "--into" -> new Order(root, what, type, version, Path.of(value).toAbsolutePath());
            default -> throw new IllegalArgumentException("package does not know '" + option + "'.");
        };
    }

    private static String usualType() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? "msi" : system.startsWith("mac") ? "dmg" : "deb";
    }

    private static String builtVersion() {
        String built = Package.class.getPackage().getImplementationVersion();
        return built == null ? "0.0.0" : built.replace("-SNAPSHOT", "");
    }
}
