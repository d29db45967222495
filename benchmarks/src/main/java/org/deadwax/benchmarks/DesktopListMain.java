package org.deadwax.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.deadwax.desktop.Launcher;

/**
 * The whole desktop with its list of releases, worked as by hand: sorted, filtered, searched and scrolled on, in both views. Each time is
 * from the hand to the frame that shows the answer, and on to the beginning of the frame after it, by when that one is drawn.
 */
final class DesktopListMain {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 24;
    /** So long after the last answer nothing comes any more that was asked for by the way. */
    private static final long QUIET_MILLIS = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Scene scene;

    private DesktopListMain(Scene scene) {
        this.scene = scene;
    }

    /** @param args the file of a session */
    public static void main(String[] args) throws Exception {
        Thread.ofPlatform()
                .daemon()
                .start(() -> Launcher.main(new String[] {"--session-file", args[0], "--screen", "releases"}));
        try {
            DesktopListMain desktop = new DesktopListMain(opened());
            desktop.view("covers", true);
            desktop.view("table", false);
            System.exit(0);
        } catch (InterruptedException | ExecutionException | TimeoutException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }

    /** @return the window's scene, once its list is filled */
    private static Scene opened() throws InterruptedException, TimeoutException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                Optional<Scene> scene = onFx(DesktopListMain::filled);
                if (scene.isPresent()) {
                    return scene.get();
                }
            } catch (IllegalStateException | ExecutionException notYet) {
                // the toolkit is not there yet, or what it shows
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new TimeoutException("The list of releases never came.");
    }

    private static Optional<Scene> filled() {
        return Window.getWindows().stream()
                .map(Window::getScene)
                .filter(scene -> scene.lookup("#cover-grid") instanceof ListView<?> grid
                        && !grid.getItems().isEmpty())
                .findFirst();
    }

    private void view(String name, boolean covers) throws Exception {
        ToggleButton button = onFx(() -> found(".segments").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .toList()
                .get(covers ? 0 : 1));
        onFx(() -> {
            button.fire();
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(10 * QUIET_MILLIS);
        List<String> sorts = List.of("title", "artist", "number", "street");
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            if (!covers) {
                TableColumn<?, ?> column = column(sorts.get(Math.floorMod(round, sorts.size())));
                tell(round, name + ", sorted by another column", () -> sort(column));
            }
            ToggleButton standing = (ToggleButton) found(round % 2 == 0 ? "#filter-out" : "#filter-all");
            tell(round, name + ", filtered by how they stand", standing::fire);
            String words = "harbour " + Math.floorMod(round, 10);
            TextField search = (TextField) found("#release-filter");
            tell(round, name + ", searched by the last letter of some words", () -> search.setText(words));
            tell(round, name + ", searched for nothing any more", () -> search.setText(""));
            tell(round, name + ", scrolled to the next page", () -> end(covers));
        }
    }

    private void tell(int round, String what, Runnable hand) throws Exception {
        long nanos = shown(hand);
        if (round >= 0) {
            System.out.println(what + "\t" + nanos);
        }
    }

    private TableColumn<?, ?> column(String id) {
        return table().getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // what the rows are does not matter here
    private void sort(TableColumn<?, ?> by) {
        ((ObservableList) table().getSortOrder()).setAll(by);
    }

    private void end(boolean covers) {
        if (covers) {
            ListView<?> grid = (ListView<?>) found("#cover-grid");
            grid.scrollTo(grid.getItems().size() - 1);
        } else {
            table().scrollTo(table().getItems().size() - 1);
        }
    }

    private TableView<?> table() {
        return (TableView<?>) found("#release-table");
    }

    /** Whichever view is open. */
    private ObservableList<?> rows() {
        return scene.lookup("#cover-grid") instanceof ListView<?> grid ? grid.getItems() : table().getItems();
    }

    private Node found(String selector) {
        return Objects.requireNonNull(scene.lookup(selector), selector);
    }

    /** @return nanoseconds */
    private long shown(Runnable hand) throws Exception {
        CompletableFuture<Long> drawn = new CompletableFuture<>();
        ListChangeListener<Object> answered = change -> afterFrame(() -> drawn.complete(System.nanoTime()));
        long began = onFx(() -> {
            rows().addListener(answered);
            long now = System.nanoTime();
            hand.run();
            return now;
        });
        long ended = drawn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        onFx(() -> {
            rows().removeListener(answered);
            return true;
        });
        TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
        return ended - began;
    }

    private void afterFrame(Runnable then) {
        Runnable laidOut = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        then.run();
                    }
                }.start();
            }
        };
        scene.addPostLayoutPulseListener(laidOut);
        Platform.requestNextPulse();
    }

    private static <T> T onFx(Supplier<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.get());
            } catch (RuntimeException failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
}
