package org.deadwax.installers;

import java.io.IOException;
import java.nio.file.Path;

/** {@code ./deadwax package desktop|server [OPTION...]}; see {@code ./deadwax package --help}. */
public final class Package {

    private Package() {}

    /** @param args the project's folder, then what the command was given */
    public static void main(String[] args) throws InterruptedException {
        try {
            Order order = Order.of(args);
            Path made = switch (order.what()) {
                case DESKTOP -> new DesktopPackage(order).make();
                case SERVER -> new ServerPackage(order).make();
            };
            System.out.println(made);
        } catch (IllegalArgumentException wrong) {
            System.err.println("deadwax: " + wrong.getMessage() + " See ./deadwax package --help");
            System.exit(2);
        } catch (IOException | Tool.Failed failed) {
            System.err.println("deadwax: no package was made: " + failed.getMessage());
            System.exit(1);
        }
    }
}
