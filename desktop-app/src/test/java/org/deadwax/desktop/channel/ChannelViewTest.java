package org.deadwax.desktop.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.shell.Window;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Pictures;
import org.deadwax.desktop.testing.ScreenTest;
import org.deadwax.desktop.theme.Appearance;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class ChannelViewTest extends ScreenTest {

    private final CompilerDesk server = new CompilerDesk();

    private Window window(Desk desk) {
        ChannelViewModel channel =
                new ChannelViewModel(Answers.of(server), desk.label().id(), desk.background(), true);
        return new Window(
                desk,
                List.of(Screen.entry("channel", Feather.BAR_CHART_2, () -> new ChannelView(channel, desk.snackbar()))),
                label -> {},
                () -> {});
    }

    @Test
    void isPictured() {
        Pictures.take(
                "channel",
                appearance -> window(Desks.at("channel", appearance)),
                root -> ((Button) root.lookup("#ask-host-key")).fire());
        Pictures.take("channel-small", 1024, 640, appearance -> window(Desks.at("channel", appearance)), root -> {});
    }

    @Test
    void anAccountIsChangedAndSaved() {
        Desk desk = onFx(() -> Desks.at("channel", new Appearance()));
        Window window = onFx(() -> window(desk));
        show(1000, 800, () -> window);
        fx(() -> lookup("#channel-account").queryAs(TextField.class).setText("54399"));
        fx(() -> lookup("#save-channel").queryAs(Button.class).fire());
        assertThat(server.asked).containsExactly("account 54399 {itemNumber=1}");
        assertAllNamed(lookup(".channel").query());
    }
}
