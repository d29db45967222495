package org.deadwax.server.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bytes that are made within a transaction and handed on after it: whoever reads slowly must hold neither a connection nor a
 * period that others wait for.
 */
final class Spool {

    private Spool() {}

    static ChartFiles.Bytes of(TransactionTemplate transactions, ChartFiles.Bytes made) {
        return out -> {
            Path file = Files.createTempFile("deadwax-spool-", ".bytes");
            try {
                transactions.executeWithoutResult(status -> write(made, file));
                Files.copy(file, out);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } finally {
                Files.deleteIfExists(file);
            }
        };
    }

    private static void write(ChartFiles.Bytes made, Path file) {
        try (OutputStream to = Files.newOutputStream(file)) {
            made.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
