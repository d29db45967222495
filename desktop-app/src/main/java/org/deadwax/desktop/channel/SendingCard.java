package org.deadwax.desktop.channel;

import atlantafx.base.theme.Styles;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.jspecify.annotations.Nullable;

/** By SFTP or by hand: where to, who logs in, what proves it, and which host key is trusted. */
final class SendingCard extends StackPane {

    private final ChannelViewModel channel;
    private final Label secretNow = Words.small("");
    private final Label keyNow = Words.code("");
    private final Label keyShown = Words.code("");
    private final Label keySentence = Cards.hint("");
    private final VBox shown = new VBox();
    private final Chip dry = new Chip(Texts.text("channel.testInstallation"), Tone.WARNING);

    SendingCard(ChannelViewModel channel) {
        this.channel = channel;
        ChannelForm form = channel.form();
        Segments<String> way = new Segments<>(
                Texts.text("channel.way"), form.way, each -> Texts.text("channel.way." + each), "SFTP", "BY_HAND");
        way.setId("channel-way");
        way.setMaxWidth(Double.NEGATIVE_INFINITY);
        VBox sftp = new VBox(
                Cards.row(
                        Cards.field(channel, "channel.host", form.host),
                        Cards.field(channel, "channel.port", form.port)),
                Cards.row(
                        Cards.field(channel, "channel.user", form.user),
                        Cards.field(channel, "channel.directory", form.directory)),
                secret(),
                hostKey());
        sftp.getStyleClass().add("channel-settings");
        sftp.visibleProperty().bind(form.way.isEqualTo("SFTP"));
        sftp.managedProperty().bind(sftp.visibleProperty());
        Label byHand = Cards.hint(Texts.text("channel.byHand"));
        byHand.visibleProperty().bind(form.way.isNotEqualTo("SFTP"));
        byHand.managedProperty().bind(byHand.visibleProperty());
        dry.managedProperty().bind(dry.visibleProperty());
        getChildren()
                .setAll(Cards.card(
                                "channel.sending.title",
                                way,
                                byHand,
                                sftp,
                                Cards.check(channel, "channel.dryRun", form.dryRun),
                                Cards.hint(Texts.text("channel.dryRun.hint")))
                        .actions(dry));
        channel.knownProperty().subscribe(this::show);
        channel.hostKeyProperty().subscribe(this::showKey);
        show();
        showKey(null);
    }

    private VBox secret() {
        StringProperty password = new SimpleStringProperty("");
        StringProperty key = new SimpleStringProperty("");
        PasswordField passwordField = new PasswordField();
        passwordField.setId("channel-password");
        passwordField.textProperty().bindBidirectional(password);
        TextArea keyField = new TextArea();
        keyField.setId("channel-key");
        keyField.setPrefRowCount(2);
        keyField.getStyleClass().add("code");
        keyField.textProperty().bindBidirectional(key);
        Button replace = new Button(Texts.text("channel.replaceSecret"));
        replace.setId("replace-secret");
        replace.setOnAction(click -> {
            String text = key.get().isBlank() ? null : key.get();
            String words = password.get().isEmpty() ? null : password.get();
            // with a key, what was typed beside it unlocks the key
            channel.saveSecret(new ChannelSecret(text == null ? words : null, text, text == null ? null : words));
            password.set("");
            key.set("");
        });
        Reason.tie(replace, channel.editBlockedProperty());
        HBox foot = new HBox(secretNow, new StackPane(replace));
        foot.getStyleClass().add("line");
        VBox box = new VBox(
                new Field(Texts.text("channel.password"), passwordField),
                new Field(Texts.text("channel.key"), keyField),
                foot);
        box.getStyleClass().add("channel-settings");
        return box;
    }

    private VBox hostKey() {
        Button ask = new Button(Texts.text("channel.askKey"));
        ask.setId("ask-host-key");
        ask.setOnAction(click -> channel.askHostKey());
        ask.disableProperty().bind(channel.workingProperty());
        Button confirm = new Button(Texts.text("channel.confirmKey"));
        confirm.setId("confirm-host-key");
        confirm.getStyleClass().add(Styles.ACCENT);
        confirm.setOnAction(click -> channel.confirmHostKey());
        Reason.tie(confirm, channel.editBlockedProperty());
        shown.getChildren().setAll(keyShown, keySentence, new HBox(new StackPane(confirm)));
        shown.getStyleClass().add("host-key");
        shown.managedProperty().bind(shown.visibleProperty());
        Label name = Words.caption(Texts.text("channel.hostKey"));
        HBox now = new HBox(keyNow, ask);
        now.getStyleClass().add("line");
        HBox.setHgrow(keyNow, Priority.ALWAYS);
        keyNow.setMaxWidth(Double.MAX_VALUE);
        keyNow.setMinWidth(0);
        ask.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(name, now, shown);
        box.getStyleClass().add("field");
        return box;
    }

    private void show() {
        ChannelViewModel.Known known = channel.knownProperty().get().value();
        if (known == null) {
            return;
        }
        ChartChannel now = known.channel();
        secretNow.setText(Texts.text("channel.secret." + now.secret()));
        keyNow.setText(now.hostKey() == null ? Texts.text("channel.hostKey.none") : now.hostKey());
        dry.setVisible(!now.production());
    }

    private void showKey(@Nullable HostKey key) {
        shown.setVisible(key != null);
        if (key != null) {
            keyShown.setText(key.algorithm() + " " + key.fingerprint());
            keySentence.setText(key.sentence());
            keySentence.getStyleClass().setAll("label", "small", key.changed() ? "danger" : "muted");
        }
    }
}
