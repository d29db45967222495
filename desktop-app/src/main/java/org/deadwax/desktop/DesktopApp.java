package org.deadwax.desktop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.charm.ZoomPane;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.local.KeptSession;
import org.deadwax.desktop.shell.StageFileChoice;
import org.deadwax.desktop.theme.Appearance;
import org.jspecify.annotations.Nullable;

/** The application's life: what lies on the disk is read before there is a window, what lies on the network after. */
public class DesktopApp extends Application {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;

    private @Nullable AppContext context;
    private @Nullable Arguments arguments;
    private @Nullable KeptSession session;
    private @Nullable Connection connection;
    private @Nullable Entrance entrance;

    @Override
    public void init() {
        Appearance.prepare();
        arguments = Arguments.of(getParameters().getRaw());
        context = new AppContext(DesktopFolder.ofThisPerson());
        session = arguments.sessionFile() == null
                ? KeptSession.in(context.folder())
                : KeptSession.ofFile(arguments.sessionFile());
        if (session != null) {
            connection = new Connection(session.server());
        }
    }

    @Override
    public void start(Stage stage) {
        if (context == null || arguments == null) {
            throw new IllegalStateException("init() was not called.");
        }
        context.browser(address -> getHostServices().showDocument(address.toString()));
        Appearance appearance = new Appearance();
        appearance
                .choiceProperty()
                .set(Appearance.Choice.valueOf(context.settings().get("appearance", "SYSTEM")));
        AppContext kept = context;
        appearance.choiceProperty().subscribe(choice -> kept.settings().set("appearance", choice.name()));

        entrance = new Entrance(kept, appearance, new StageFileChoice(stage), arguments);
        ZoomPane zoom = new ZoomPane(entrance);
        WindowMemory.zoom(zoom.zoomProperty(), kept.settings());
        Scene scene = new Scene(zoom, WIDTH, HEIGHT);
        scene.setOnKeyPressed(event -> {
            if (Shortcut.ZOOM_IN.matches(event)) {
                zoom.zoomBy(1);
            } else if (Shortcut.ZOOM_OUT.matches(event)) {
                zoom.zoomBy(-1);
            } else if (Shortcut.ZOOM_RESET.matches(event)) {
                zoom.zoomProperty().set(1);
            } else if (Shortcut.WALL.matches(event)) {
                stage.setFullScreen(!stage.isFullScreen());
            }
        });
        appearance.dress(scene);
        stage.setTitle("Deadwax");
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
        stage.setScene(scene);
        WindowMemory.restore(stage, kept.settings());
        entrance.open(session, connection);
        stage.show();
        WindowMemory.follow(stage, kept.settings());
    }

    @Override
    public void stop() {
        if (entrance != null) {
            entrance.leave();
        }
        if (context != null) {
            context.settings().flush();
        }
    }
}
