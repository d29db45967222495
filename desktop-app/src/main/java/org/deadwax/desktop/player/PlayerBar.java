package org.deadwax.desktop.player;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.theme.Tokens;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** At the foot of the window while something plays: what, where in it, and what follows. */
public final class PlayerBar extends HBox {

    private final PlayerViewModel player;
    private final Cover cover = new Cover(56);
    private final Label title = Words.strong("");
    private final Label about = Words.small("");
    private final Label next = Words.small("");
    private final Button play = icon(Feather.PLAY, "player.play");
    private final Button before = icon(Feather.SKIP_BACK, "player.previous");
    private final Button after = icon(Feather.SKIP_FORWARD, "player.next");
    private final Label position = Words.strong("");
    private final Label length = Words.body("");
    private final Label loudness = Words.small("");
    private final Label trouble = Words.body("");
    private @Nullable Boolean shownPlaying;

    /** @param open shows a release, by its id */
    public PlayerBar(PlayerViewModel player, ObservableValue<Tokens> tokens, Consumer<String> open) {
        this.player = player;
        getStyleClass().add("player-bar");
        setId("player");
        managedProperty().bind(visibleProperty());
        VBox words = new VBox(title, about, next);
        words.getStyleClass().add("player-words");
        words.setOnMouseClicked(click -> open(open));
        play.setId("player-play");
        play.getStyleClass().add("player-play");
        play.setOnAction(click -> player.playOrPause());
        before.setOnAction(click -> player.previous());
        after.setId("player-next");
        after.setOnAction(click -> player.next());
        HBox buttons = new HBox(before, play, after);
        buttons.getStyleClass().add("player-buttons");
        WaveCanvas wave = new WaveCanvas(player, tokens);
        trouble.setWrapText(true);
        trouble.setId("player-trouble");
        trouble.getStyleClass().setAll("label", "danger");
        StackPane middle = new StackPane(wave, trouble);
        wave.visibleProperty().bind(trouble.visibleProperty().not());
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox clock = new HBox(position, length);
        clock.getStyleClass().add("player-clock");
        VBox figures = new VBox(clock, loudness);
        figures.getStyleClass().add("player-figures");
        getChildren().setAll(cover, words, buttons, middle, figures, volume(), close());
        player.heardProperty().subscribe(this::show);
    }

    private void open(Consumer<String> open) {
        PlayedMaster played = player.heardProperty().get().played();
        if (played != null && played.releaseId() != null) {
            open.accept(played.releaseId().toString());
        }
    }

    private HBox volume() {
        Slider slider = new Slider(0, 1, 1);
        slider.setId("player-volume");
        slider.setAccessibleText(Texts.text("player.volume"));
        slider.setBlockIncrement(0.1);
        slider.valueProperty().bindBidirectional(player.volumeProperty());
        slider.setPrefWidth(72);
        slider.setMinWidth(48);
        Button mute = icon(Feather.VOLUME_2, "player.mute");
        double[] louder = {1};
        mute.setOnAction(click -> {
            double now = player.volumeProperty().get();
            player.volumeProperty().set(now > 0 ? 0 : louder[0]);
            louder[0] = now > 0 ? now : louder[0];
        });
        player.volumeProperty()
                .subscribe(loud ->
                        mute.setGraphic(Icons.of(loud.doubleValue() == 0 ? Feather.VOLUME_X : Feather.VOLUME_2)));
        HBox box = new HBox(mute, slider);
        box.getStyleClass().add("player-buttons");
        return box;
    }

    private Button close() {
        Button close = icon(Feather.X, "player.stop");
        close.setId("player-stop");
        close.setOnAction(click -> player.stop());
        return close;
    }

    private void show(Heard heard) {
        PlayedMaster played = heard.played();
        setVisible(played != null);
        if (played == null) {
            return;
        }
        cover.show(played.release(), played.releaseId());
        title.setText(played.title());
        about.setText(played.about());
        next.setText(
                heard.opening()
                        ? Texts.text("player.opening")
                        : heard.next() == null
                                ? Texts.text("player.last")
                                : Texts.text("player.follows", heard.next().title()));
        after.setDisable(heard.next() == null);
        position.setText(Figures.length(heard.position()));
        length.setText(Texts.text("player.of", Figures.length(heard.length())));
        loudness.setText(loudness(played.master().audio()));
        trouble.setText(heard.trouble() == null ? "" : heard.trouble());
        trouble.setVisible(heard.trouble() != null);
        if (shownPlaying == null || shownPlaying != heard.playing()) {
            shownPlaying = heard.playing();
            play.setGraphic(Icons.of(heard.playing() ? Feather.PAUSE : Feather.PLAY));
            String words = Texts.text(heard.playing() ? "player.pause" : "player.play");
            play.setAccessibleText(words);
            play.getTooltip().setText(words + "  Ctrl+Space");
        }
    }

    /** "−8.8 LUFS, −1.1 dBTP". */
    private static String loudness(Master.@Nullable Audio audio) {
        if (audio == null || audio.loudnessLufs() == null || audio.truePeakDbtp() == null) {
            return "";
        }
        return signed(audio.loudnessLufs()) + " LUFS, " + signed(audio.truePeakDbtp()) + " dBTP";
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }

    private static Button icon(Ikon icon, String words) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words)));
        return button;
    }
}
