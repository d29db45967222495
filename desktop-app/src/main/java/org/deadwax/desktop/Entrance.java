package org.deadwax.desktop;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.charm.ViewStack;
import org.deadwax.desktop.local.KeptSession;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.FileChoice;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.signin.FirstLabelView;
import org.deadwax.desktop.signin.FirstLabelViewModel;
import org.deadwax.desktop.signin.SignInView;
import org.deadwax.desktop.signin.SignInViewModel;
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
    private final Background background;
    private final Background disk;
    private final ViewStack stack = new ViewStack();
    private final Map<String, Connection> asked = new ConcurrentHashMap<>();
    private @Nullable Connection connection;
    private @Nullable Screens open;

    Entrance(AppContext context, Appearance appearance, FileChoice files, Arguments arguments) {
        this.context = context;
        this.appearance = appearance;
        this.files = files;
        this.arguments = arguments;
        this.background = context.background().lane();
        this.disk = context.background().lane();
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
            enter(connected, session, known, session.label());
        }
        background.run(
                () -> connected.api().me(),
                me -> {
                    if (known == null || !known.equals(me)) {
                        enter(connected, session, me, session.label());
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
        if (connection != null) {
            connection.shutDown();
            connection = null;
        }
    }

    private void signIn(@Nullable String server, boolean ended) {
        leave();
        SignInViewModel model =
                new SignInViewModel(this::api, context.background().lane(), device(), this::signedIn);
        String last = server == null ? context.settings().get("server") : server;
        model.serverProperty().set(last == null ? "" : last);
        model.emailProperty().set(context.settings().get("email", ""));
        model.endedProperty().set(ended);
        model.discover();
        SignInView view = new SignInView(model);
        stack.show(view);
        view.focus();
    }

    private void signedIn(String server, Session session) {
        Connection connected = Objects.requireNonNull(asked.get(server), server);
        connected.use(session.token());
        connection = connected;
        context.settings().set("server", server);
        context.settings().set("email", session.me().email());
        enter(connected, new KeptSession(server, session.token(), session.me(), null), session.me(), null);
    }

    private void enter(Connection connected, KeptSession session, Me me, @Nullable UUID wanted) {
        LabelAccess label = AppContext.chosen(me, wanted);
        if (label == null) {
            show(new FirstLabelView(new FirstLabelViewModel(
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
        if (arguments.sessionFile() == null) {
            KeptSession kept = new KeptSession(session.server(), session.token(), me, label.id());
            disk.run(
                    () -> {
                        kept.keepIn(context.folder());
                        return true;
                    },
                    done -> {},
                    failed -> {});
        }
        Desk desk = context.desk(connected, me, label, appearance, files, arguments.screen());
        open = new Screens(desk);
        show(new Window(
                desk,
                open.all(),
                other -> enter(connected, session, me, other.id()),
                () -> signOut(connected, session.server())));
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

    private void show(Node node) {
        stack.show(node);
    }

    // off the FX thread: an HTTP client reads the certificates of the machine when it is made
    private DeadwaxApi api(String server) {
        return asked.computeIfAbsent(server, Connection::new).api();
    }

    private static String device() {
        return System.getProperty("user.name") + "’s desktop, " + System.getProperty("os.name");
    }
}
