package org.deadwax.desktop.signin;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.NotConnected;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.Session;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited: first the code, then what it is for, then a name and a password. */
public final class InvitationModel {

    private final Function<String, DeadwaxApi> servers;
    private final Background background;
    private final String device;
    private final BiConsumer<String, Session> signedIn;

    private final StringProperty server = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty serverError = new SimpleStringProperty("");
    private final StringProperty codeError = new SimpleStringProperty("");
    private final StringProperty nameError = new SimpleStringProperty("");
    private final StringProperty passwordError = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable InvitationView> invitation = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** The parameters are those of {@link SignInViewModel}. */
    public InvitationModel(
            Function<String, DeadwaxApi> servers,
            Background background,
            String device,
            BiConsumer<String, Session> signedIn) {
        this.servers = servers;
        this.background = background;
        this.device = device;
        this.signedIn = signedIn;
        server.subscribe((before, now) -> another());
        code.subscribe((before, now) -> {
            another();
            InvitedLink link = InvitedLink.of(code.get());
            if (link.server() != null && !link.server().equals(server.get())) {
                server.set(link.server());
            }
        });
        name.subscribe((before, now) -> nameError.set(""));
        password.subscribe((before, now) -> passwordError.set(""));
    }

    // what was looked at was another one's
    private void another() {
        serverError.set("");
        codeError.set("");
        invitation.set(null);
    }

    /** The one step that comes next: looks at the invitation, then accepts it. */
    void goOn() {
        if (busy.get()) {
            return;
        }
        InvitationView known = invitation.get();
        if (known == null) {
            look();
        } else {
            accept(known);
        }
    }

    private void look() {
        String token = InvitedLink.of(code.get()).token();
        codeError.set(token.isEmpty() ? Texts.text("invited.codeMissing") : "");
        if (!codeError.get().isEmpty()) {
            return;
        }
        String address = server.get().strip();
        busy.set(true);
        background.run(
                () -> servers.apply(address).lookAtInvitation(new InvitationToken(token)),
                found -> {
                    busy.set(false);
                    invitation.set(found);
                },
                failed -> failed(failed, codeError));
    }

    private void accept(InvitationView known) {
        nameError.set(known.known() || !name.get().isBlank() ? "" : Texts.text("invited.nameMissing"));
        passwordError.set(password.get().isEmpty() ? Texts.text("signin.passwordMissing") : "");
        if (!nameError.get().isEmpty() || !passwordError.get().isEmpty()) {
            return;
        }
        String address = server.get().strip();
        AcceptInvitation accept = new AcceptInvitation(
                InvitedLink.of(code.get()).token(), name.get().strip(), password.get(), device);
        busy.set(true);
        background.run(
                () -> servers.apply(address).acceptInvitation(accept),
                session -> {
                    busy.set(false);
                    password.set("");
                    signedIn.accept(address, session);
                },
                failed -> failed(failed, passwordError));
    }

    private void failed(Exception cause, StringProperty refused) {
        busy.set(false);
        switch (cause) {
            case NotConnected away -> serverError.set(Texts.text("signin.away", String.valueOf(away.getMessage())));
            case IllegalArgumentException noAddress -> serverError.set(String.valueOf(noAddress.getMessage()));
            default -> refused.set(String.valueOf(cause.getMessage()));
        }
    }

    public StringProperty serverProperty() {
        return server;
    }

    /** The code, or the link that it came in. */
    StringProperty codeProperty() {
        return code;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty passwordProperty() {
        return password;
    }

    StringProperty serverErrorProperty() {
        return serverError;
    }

    StringProperty codeErrorProperty() {
        return codeError;
    }

    StringProperty nameErrorProperty() {
        return nameError;
    }

    StringProperty passwordErrorProperty() {
        return passwordError;
    }

    /** What the code is for; null until it was looked at. */
    ReadOnlyObjectProperty<@Nullable InvitationView> invitationProperty() {
        return invitation.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
