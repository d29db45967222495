package org.deadwax.desktop.signin;

import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.NotConnected;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;

/** Server, email and password; what is wrong stands under its field. */
public final class SignInViewModel {

    static final String LOCAL = "http://localhost:8480";
    private static final Pattern HERE = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:[0-9]+)?/?");
    private static final int TOO_MANY = 429;

    private final Function<String, DeadwaxApi> servers;
    private final Background background;
    private final Background looking;
    private final String device;
    private final BiConsumer<String, Session> signedIn;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty serverError = new SimpleStringProperty("");
    private final StringProperty serverHint = new SimpleStringProperty("");
    private final StringProperty emailError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final BooleanProperty ended = new SimpleBooleanProperty();

    /**
     * @param servers an API for an address; throws IllegalArgumentException for what is none
     * @param device what this session will be known by
     * @param signedIn gets the address and the session
     */
    public SignInViewModel(
            Function<String, DeadwaxApi> servers,
            Background background,
            String device,
            BiConsumer<String, Session> signedIn) {
        this.servers = servers;
        this.background = background;
        this.looking = background.lane();
        this.device = device;
        this.signedIn = signedIn;
        server.subscribe(() -> serverError.set(""));
        email.subscribe(() -> emailError.set(""));
        password.subscribe(() -> passwordError.set(""));
    }

    /** Looks for a server on this machine unless one elsewhere is named. */
    public void discover() {
        if (server.get().isBlank()) {
            server.set(LOCAL);
        }
        look(server.get());
    }

    /** One that starts together with this window answers some seconds later. */
    public void lookAgain() {
        if (serverHint.get().equals(Texts.text("signin.notFound"))) {
            look(server.get());
        }
    }

    private void look(String address) {
        if (!HERE.matcher(address.strip()).matches()) {
            serverHint.set("");
            return;
        }
        looking.run(
                () -> answers(servers.apply(address.strip())),
                found -> serverHint.set(Texts.text(found ? "signin.found" : "signin.notFound")),
                failed -> serverHint.set(Texts.text("signin.notFound")));
    }

    // whoever refuses an anonymous caller is there
    private static boolean answers(DeadwaxApi api) {
        try {
            api.me();
        } catch (ApiProblem refused) {
            return true;
        } catch (NotConnected away) {
            return false;
        }
        return true;
    }

    public void signIn() {
        emailError.set(email.get().isBlank() ? Texts.text("signin.emailMissing") : "");
        passwordError.set(password.get().isEmpty() ? Texts.text("signin.passwordMissing") : "");
        if (busy.get() || !emailError.get().isEmpty() || !passwordError.get().isEmpty()) {
            return;
        }
        String address = server.get().strip();
        SignIn credentials = new SignIn(email.get().strip(), password.get(), device);
        busy.set(true);
        background.run(
                () -> servers.apply(address).signIn(credentials),
                session -> {
                    busy.set(false);
                    password.set("");
                    signedIn.accept(address, session);
                },
                this::failed);
    }

    private void failed(Exception cause) {
        busy.set(false);
        switch (cause) {
            case NotConnected away -> serverError.set(Texts.text("signin.away", said(away)));
            case ApiProblem refused -> passwordError.set(refusal(refused));
            default -> serverError.set(said(cause));
        }
    }

    private static String refusal(ApiProblem refused) {
        Duration wait = refused.retryAfter();
        if (refused.status() != TOO_MANY) {
            return said(refused);
        }
        return wait == null ? Texts.text("signin.tooMany") : Texts.text("signin.tooManyUntil", Figures.span(wait));
    }

    private static String said(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    public StringProperty serverProperty() {
        return server;
    }

    public StringProperty emailProperty() {
        return email;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    public StringProperty serverErrorProperty() {
        return serverError;
    }

    public StringProperty serverHintProperty() {
        return serverHint;
    }

    public StringProperty emailErrorProperty() {
        return emailError;
    }

    public StringProperty passwordErrorProperty() {
        return passwordError;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True when an earlier session has ended and this is why one is asked again. */
    public BooleanProperty endedProperty() {
        return ended;
    }
}
