package org.deadwax.desktop.channel;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.model.ReportFormatInfo;

/** How the label is known to the compiler, and how its file is written where that differs from the usual. */
final class AccountCard extends StackPane {

    private final ChannelViewModel channel;
    private final VBox settings = new VBox();

    AccountCard(ChannelViewModel channel) {
        this.channel = channel;
        settings.getStyleClass().add("channel-settings");
        ChannelForm form = channel.form();
        getChildren()
                .setAll(Cards.card(
                        "channel.account.title",
                        Cards.row(
                                Cards.field(channel, "channel.chain", form.chain),
                                Cards.field(channel, "channel.account", form.account)),
                        Cards.field(channel, "channel.fileName", form.fileName),
                        settings));
        channel.knownProperty().subscribe(this::show);
        show();
    }

    private void show() {
        List<Node> fields = channel.settings().stream()
                .map(this::field)
                .map(Node.class::cast)
                .toList();
        settings.getChildren().setAll(fields);
    }

    private Field field(ReportFormatInfo.Setting setting) {
        Field field;
        if (setting.choices().isEmpty()) {
            TextField text = new TextField();
            text.textProperty().bindBidirectional(channel.form().setting(setting.name(), setting.usual()));
            field = new Field(setting.name(), text);
        } else {
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(setting.choices());
            choice.valueProperty().bindBidirectional(channel.form().setting(setting.name(), setting.usual()));
            field = new Field(setting.name(), choice);
        }
        field.setId("setting-" + setting.name());
        field.hintProperty().set(Texts.text("channel.setting", setting.meaning(), setting.usual()));
        return field;
    }
}
