package org.deadwax.desktop.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test in which the FX thread was found waiting for a socket, a file, another process or a lock of ours. */
public final class FxWatchdog implements BeforeEachCallback, AfterEachCallback {

    private static final long LOOK_EVERY_MILLIS = 5;
    private static final String FX = "JavaFX Application Thread";
    private static final Set<String> WAITS = Set.of(
            "sun.nio.ch.Net",
            "sun.nio.ch.SocketDispatcher",
            "sun.nio.ch.NioSocketImpl",
            "sun.nio.ch.FileDispatcherImpl",
            "sun.nio.ch.UnixFileDispatcherImpl",
            "sun.nio.fs.UnixNativeDispatcher",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.net.Inet4AddressImpl",
            "java.net.Inet6AddressImpl",
            "java.lang.ProcessImpl");

    private static final Set<String> PARKS =
            Set.of("jdk.internal.misc.Unsafe.park", "java.lang.Object.wait0", "java.lang.Thread.sleep0");
    private static final Set<String> NOT_OURS = Set.of(
            "java.lang.ClassLoader",
            "jdk.internal.loader.",
            "java.util.ResourceBundle",
            "java.util.ServiceLoader",
            "javafx.css.",
            "com.sun.javafx.");
    /** A test's own work, and what it does at once instead of elsewhere. */
    private static final String TESTING = "org.deadwax.desktop.testing.";

    private static final String INLINE = "org.deadwax.desktop.work.InlineLane";

    private final AtomicReference<@Nullable String> found = new AtomicReference<>();
    private @Nullable Thread watcher;
    private @Nullable StackTraceElement before;

    @Override
    public void beforeEach(ExtensionContext context) {
        found.set(null);
        watcher = Thread.ofPlatform().daemon().name("fx-watchdog").start(this::watch);
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        if (watcher != null) {
            watcher.interrupt();
            watcher.join();
        }
        String stack = found.get();
        if (stack != null) {
            throw new AssertionError("The FX thread was waiting:\n" + stack);
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.getAllStackTraces().entrySet().stream()
                    .filter(entry -> entry.getKey().getName().equals(FX))
                    .forEach(entry -> look(entry.getKey().getState(), entry.getValue()));
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private void look(Thread.State state, StackTraceElement[] stack) {
        boolean blocked = state == Thread.State.BLOCKED;
        // a lock that is free a moment later is no wait
        boolean lasting = !blocked || before != null && before.equals(stack[0]);
        before = blocked && stack.length > 0 ? stack[0] : null;
        if (lasting && waits(state, stack)) {
            found.compareAndSet(
                    null,
                    String.join("\n", Arrays.stream(stack).map(Object::toString).toList()));
        }
    }

    /** JavaFX's own waiting and loading (events, style sheets, classes) is not ours; what we call from a handler is. */
    static boolean waits(Thread.State state, StackTraceElement[] stack) {
        if (Arrays.stream(stack)
                .anyMatch(frame -> frame.getClassName().equals(INLINE)
                        || frame.getClassName().startsWith(TESTING))) {
            return false;
        }
        int ours = -1;
        for (int i = 0; i < stack.length && ours < 0; i++) {
            String type = stack[i].getClassName();
            if (NOT_OURS.stream().anyMatch(type::startsWith)) {
                return false;
            }
            if (type.startsWith("org.deadwax.desktop.")) {
                ours = i;
            }
        }
        if (ours < 0) {
            return false;
        }
        return state == Thread.State.BLOCKED
                || Arrays.stream(stack, 0, ours)
                        .anyMatch(frame -> PARKS.contains(frame.getClassName() + "." + frame.getMethodName())
                                || WAITS.contains(frame.getClassName()));
    }
}
