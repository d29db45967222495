package org.deadwax.desktop;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

public final class DesktopApp extends Application {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @Override
    public void start(Stage stage) {
        stage.setTitle("Deadwax");
        stage.setScene(new Scene(new BorderPane(), WIDTH, HEIGHT));
        stage.show();
    }
}
