package org.deadwax.desktop;

import java.util.UUID;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.charm.ViewStack;
import org.deadwax.desktop.local.KeptSession;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.signin.FirstLabelView;
import org.deadwax.desktop.signin.FirstLabelViewModel;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Me;
import org.deadwax.model.Session;
import org.jspecify.annotations.Nullable;

/** Who comes in, and into which label: shows the sign-in, the first label, or the window. */
final class Entrance extends StackPane {

    private static final int SIGNED_OUT = 401;

    private final AppContext context;
    private final Appearance appearance;
    private final FileChoice files;
    private final Arguments arguments;
    private final Arrival arrival;
    private final Background background;
    private final Background disk;
    private final ViewStack stack = new ViewStack();
    private final Servers servers = new Servers();
    private final SignInDoor door;
    private @Nullable Connection connection;
    private @Nullable Screens open;
    private @Nullable Node window;
    private @Nullable Desk desk;

    Entrance(AppContext context, Appearance appearance, FileChoice files, Arguments arguments) {
        this.context = context;
        this.appearance = appearance;
        this.files = files;
        this.arguments = arguments;
        this.arrival = new Arrival(context.settings(), arguments);
        this.background = context.background().lane();
        this.disk = context.background().lane();
        this.door = new SignInDoor(stack, servers, context.background());
        getChildren().setAll(stack);
    }

    /** @param session of last time, and {@code connected} to its server; null for none */
    void open(@Nullable KeptSession session, @Nullable Connection connected) {
        if (session == null || arguments.server() != null && !arguments.server().equals(session.server())) {
            signIn(arguments.server(), false);
            return;
        }
        if (connected == null) {
            signIn(session.server(), false);
            return;
        }
        connected.use(session.token());
        connection = connected;
        Me known = session.me();
        if (known != null) {
            enter(connected, session, known, arguments.label(session.label()));
        }
        background.run(
                () -> connected.api().me(),
                me -> {
                    if (known == null || !known.equals(me)) {
                        enter(connected, session, me, arguments.label(session.label()));
                    }
                },
                failed -> {
                    boolean ended = failed instanceof ApiProblem refused && refused.status() == SIGNED_OUT;
                    if (ended || known == null) {
                        signIn(session.server(), ended);
                    }
                });
    }

    /** Stops what is under way; edits that are kept stay kept. */
    void leave() {
        if (open != null) {
            open.close();
            open = null;
        }
        desk = null;
        window = null;
        if (connection != null) {
            servers.shutDown(connection);
            connection = null;
        }
    }

    // the session ended in the middle of the work: everything stays as it is behind the sign-in
    private void ended(Connection connected) {
        if (connected != connection || desk == null || !stack.getChildren().contains(window)) {
            return;
        }
        door.show(connected.server().toString(), desk.me().email(), true, this::signedInAgain);
    }

    private void signedInAgain(String server, Session session) {
        Connection connected = connection;
        Desk before = desk;
        Node left = window;
        if (connected == null
                || before == null
                || left == null
                || !session.me().id().equals(before.me().id())
                || !connected.server().equals(servers.to(server).server())
                || !session.me().labels().contains(before.label())) {
            // someone else, or another role: what was open is not theirs to see
            leave();
            signedIn(server, session);
            return;
        }
        connected.use(session.token());
        keep(new KeptSession(
                server, session.token(), session.me(), before.label().id()));
        stack.show(left);
        before.link().tryNow();
    }

    private void signIn(@Nullable String server, boolean ended) {
        leave();
        String last = server == null ? context.settings().get("server", "") : server;
        door.show(last, context.settings().get("email", ""), ended, this::signedIn);
    }

    private void signedIn(String server, Session session) {
        Connection connected = servers.to(server);
        connected.use(session.token());
        connection = connected;
        context.settings().set("server", server);
        context.settings().set("email", session.me().email());
        enter(
                connected,
                new KeptSession(server, session.token(), session.me(), null),
                session.me(),
                arguments.label(null));
    }

    private void enter(Connection connected, KeptSession session, Me me, @Nullable UUID wanted) {
        LabelAccess label = AppContext.chosen(me, wanted);
        if (label == null) {
            stack.show(new FirstLabelView(new FirstLabelViewModel(
                    connected.api(),
                    context.background().lane(),
                    made -> background.run(
                            () -> connected.api().me(),
                            now -> enter(connected, session, now, made.id()),
                            failed -> signIn(session.server(), false)))));
            return;
        }
        if (open != null) {
            open.close();
        }
        keep(new KeptSession(session.server(), session.token(), me, label.id()));
        Desk made = context.desk(connected, me, label, appearance, files, arrival.in(label.id()));
        desk = made;
        open = new Screens(
                made,
                context.browser(),
                renamed -> background.run(
                        () -> connected.api().me(),
                        now -> enter(connected, session, now, renamed.id()),
                        failed -> made.snackbar().show(String.valueOf(failed.getMessage()))));
        window = new Window(
                made,
                open.all(),
                other -> enter(connected, session, me, other.id()),
                () -> signOut(connected, session.server()));
        arrival.follow(made.navigation(), label.id());
        connected.onSessionEnded(() -> Platform.runLater(() -> ended(connected)));
        stack.show(window);
    }

    private void keep(KeptSession session) {
        if (arguments.sessionFile() == null) {
            disk.run(
                    () -> {
                        session.keepIn(context.folder());
                        return true;
                    },
                    done -> {},
                    failed -> {});
        }
    }

    private void signOut(Connection connected, String server) {
        background.run(
                () -> {
                    KeptSession.forget(context.folder());
                    return connected.api().signOut();
                },
                done -> signIn(server, false),
                failed -> signIn(server, false));
    }
}
