package org.deadwax.desktop;

import java.util.function.BiConsumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;
import org.deadwax.desktop.charm.ViewStack;
import org.deadwax.desktop.signin.InvitationModel;
import org.deadwax.desktop.signin.InvitedView;
import org.deadwax.desktop.signin.SignInView;
import org.deadwax.desktop.signin.SignInViewModel;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Session;

/** The sign-in, in place of the window or before it. */
final class SignInDoor {

    private static final Duration LOOK_AGAIN = Duration.seconds(1.5);

    private final ViewStack stack;
    private final Servers servers;
    private final Background background;

    SignInDoor(ViewStack stack, Servers servers, Background background) {
        this.stack = stack;
        this.servers = servers;
        this.background = background;
    }

    /**
     * @param server and {@code email}: what stands there already; empty for nothing
     * @param ended true when a session has ended and this is why one is asked again
     * @param signedIn gets the server's address and the session
     */
    void show(String server, String email, boolean ended, BiConsumer<String, Session> signedIn) {
        SignInViewModel model = new SignInViewModel(servers::api, background.lane(), device(), signedIn);
        model.serverProperty().set(server);
        model.emailProperty().set(email);
        model.endedProperty().set(ended);
        model.discover();
        SignInView view = new SignInView(
                model,
                () -> invited(model.serverProperty().get(), () -> show(server, email, ended, signedIn), signedIn));
        stack.show(view);
        lookWhileShown(model, view);
        view.focus();
    }

    private static void lookWhileShown(SignInViewModel model, Node view) {
        Timeline looks = new Timeline(new KeyFrame(LOOK_AGAIN, look -> model.lookAgain()));
        looks.setCycleCount(Animation.INDEFINITE);
        view.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                looks.stop();
            } else {
                looks.play();
            }
        });
    }

    private void invited(String server, Runnable back, BiConsumer<String, Session> signedIn) {
        InvitationModel model = new InvitationModel(servers::api, background.lane(), device(), signedIn);
        model.serverProperty().set(server);
        InvitedView view = new InvitedView(model, back);
        stack.show(view);
        view.focus();
    }

    private static String device() {
        return System.getProperty("user.name") + "’s desktop, " + System.getProperty("os.name");
    }
}
