package org.deadwax.desktop.artwork;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.checks.CheckRows;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.kordamp.ikonli.feather.Feather;

/** The cover, or the booklet: the newest with what was found in it, what is on its way, and the earlier ones. */
final class ArtworkCard extends VBox {

    private final Desk desk;
    private final ArtworkViewModel model;
    private final ArtworkKind kind;
    private final AskPane ask;
    private final Label title;
    private final Chip state = new Chip("", Tone.NEUTRAL);
    private final Label facts = Words.small("");
    private final Label waits = Words.small("");
    private final CheckRows checks;
    private final VBox onItsWay = new VBox(4);
    private final VBox earlier = new VBox(4);
    private final Button choose;
    private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");

    ArtworkCard(Desk desk, ArtworkViewModel model, ArtworkKind kind, AskPane ask) {
        this.desk = desk;
        this.model = model;
        this.kind = kind;
        this.ask = ask;
        checks = new CheckRows(desk.figures());
        getStyleClass().add("artwork-card");
        title = Words.strong(Texts.text("artwork." + kind.name()));
        waits.setWrapText(true);
        choose = new Button("", Icons.of(kind == ArtworkKind.COVER ? Feather.IMAGE : Feather.FILE_TEXT));
        choose.setId("choose-" + kind.name().toLowerCase(Locale.ROOT));
        choose.setOnAction(click -> choose());
        Reason.tie(choose, whyNot);
        HBox head = new HBox(title, state, stretch(), new StackPane(choose));
        head.getStyleClass().add("line");
        getChildren().setAll(head, facts, waits, onItsWay, checks, earlier);
        for (Node node : new Node[] {waits, onItsWay, checks, earlier, facts}) {
            node.managedProperty().bind(node.visibleProperty());
        }
        model.versionsProperty().subscribe(this::show);
        model.sending().subscribe(this::showSending);
        model.releaseProperty().subscribe(this::show);
        show();
        showSending();
    }

    private void choose() {
        boolean cover = kind == ArtworkKind.COVER;
        List<Path> files = desk.files()
                .open(
                        choose.getText(),
                        Texts.text(cover ? "artwork.images" : "artwork.pdf"),
                        cover ? ArtworkFile.IMAGES : ArtworkFile.BOOKLETS);
        model.add(files.stream().limit(1).toList());
    }

    private void show() {
        List<Artwork> all = model.of(kind);
        Artwork newest = all.isEmpty() ? null : all.getFirst();
        String why = model.releaseProperty().get() == null ? Texts.text("artwork.saveFirst") : model.whyNotEdit();
        whyNot.set(why);
        choose.setText(Texts.text((newest == null ? "artwork.choose." : "artwork.replace.") + kind.name()));
        state.setVisible(newest != null);
        facts.setText(
                newest == null
                        ? Texts.text("artwork.wanted." + kind.name())
                        : newest.fileName() + ", " + facts(newest));
        checks.setVisible(newest != null && !newest.checks().isEmpty());
        waits.setVisible(newest != null && newest.waitsFor() != null);
        if (newest != null) {
            state.show(words(newest), tone(newest));
            waits.setText(newest.waitsFor() == null ? "" : newest.waitsFor());
            checks.show(newest.checks(), CheckRows.Deeds.NONE);
        }
        earlier.getChildren().setAll(all.stream().map(this::version).toList());
        if (!all.isEmpty()) {
            earlier.getChildren().addFirst(Words.caption(Texts.text("artwork.versions")));
        }
        earlier.setVisible(!all.isEmpty());
    }

    private void showSending() {
        Sending now = model.sending().get(kind);
        onItsWay.setVisible(now != null);
        if (now == null) {
            onItsWay.getChildren().clear();
            return;
        }
        Button stop = new Button(null, Icons.of(Feather.X));
        stop.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        stop.setAccessibleText(Texts.text("artwork.cancel", now.file().name()));
        stop.setOnAction(click -> model.cancel(kind));
        String trouble = now.trouble();
        if (trouble == null) {
            ProgressBar bar = new ProgressBar(now.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(bar, Priority.ALWAYS);
            bar.setAccessibleText(Texts.text("artwork.sending", now.file().name()));
            HBox line = new HBox(
                    Words.small(Texts.text("artwork.sending", now.file().name())), bar, stop);
            line.getStyleClass().add("line");
            onItsWay.getChildren().setAll(line);
            return;
        }
        Label words = Words.small(now.file().name() + ": " + trouble);
        words.getStyleClass().setAll("label", "small", "danger");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button(Texts.text("artwork.again"));
        again.getStyleClass().add(Styles.SMALL);
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(click -> model.retry(kind));
        HBox line = new HBox(words, again, stop);
        line.getStyleClass().add("line");
        onItsWay.getChildren().setAll(line);
    }

    private Node version(Artwork version) {
        Label words = Words.small(Texts.text(
                "artwork.version",
                Integer.toString(version.version()),
                version.fileName(),
                version.uploadedBy(),
                desk.figures().moment(version.uploadedAt())));
        words.setWrapText(true);
        VBox both = new VBox(words);
        String why = version.removed() == null
                ? version.note()
                : Texts.text(
                        "artwork.removed",
                        version.removed().by(),
                        version.removed().why());
        if (why != null) {
            Label note = Words.caption(why);
            note.setWrapText(true);
            both.getChildren().add(note);
        }
        HBox.setHgrow(both, Priority.ALWAYS);
        Chip chip = new Chip(words(version), tone(version));
        chip.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(both, chip, menu(version));
        row.getStyleClass().addAll("line", "artwork-version");
        return row;
    }

    private MenuButton menu(Artwork version) {
        MenuButton menu = new MenuButton(null, Icons.of(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "no-arrow");
        menu.setAccessibleText(Texts.text("artwork.menu", Integer.toString(version.version())));
        String gone = version.removed() == null ? "" : Texts.text("artwork.gone");
        menu.getItems()
                .setAll(
                        item("artwork.download", gone, () -> download(version)),
                        item(
                                "artwork.recheck",
                                gone.isEmpty() ? model.whyNotEdit() : gone,
                                () -> model.recheck(version)),
                        item("artwork.note", model.whyNotEdit(), () -> note(version)),
                        item("artwork.remove", model.whyNotRemove(version), () -> remove(version)));
        return menu;
    }

    /** A menu shows no tooltip: the reason stands in the item. */
    private static MenuItem item(String key, String why, Runnable act) {
        MenuItem item = new MenuItem(why.isEmpty() ? Texts.text(key) : Texts.text(key) + " – " + why);
        item.setDisable(!why.isEmpty());
        item.setOnAction(chosen -> act.run());
        return item;
    }

    private void download(Artwork version) {
        Path to = desk.files().saveAs(Texts.text("artwork.download"), version.fileName());
        if (to != null) {
            model.download(version, to);
        }
    }

    private void note(Artwork version) {
        ask.words(
                Texts.text("artwork.note"),
                Texts.text("artwork.note.text", Integer.toString(version.version())),
                Texts.text("masters.note.field"),
                List.of(new AskPane.Answer<>(Texts.text("masters.note.keep"), why -> model.note(version, why))));
    }

    private void remove(Artwork version) {
        ask.words(
                Texts.text("artwork.remove"),
                Texts.text("artwork.remove.text", Integer.toString(version.version()), version.fileName()),
                Texts.text("masters.note.field"),
                List.of(new AskPane.Answer<>(Texts.text("masters.remove.do"), why -> model.remove(version, why))));
    }

    /** "3000 × 3000 px, 4 MB", "24 pages, 11 MB". */
    private static String facts(Artwork version) {
        String size = Figures.size(version.sizeBytes());
        if (version.widthPixels() != null && version.heightPixels() != null) {
            return version.widthPixels() + " × " + version.heightPixels() + " px, " + size;
        }
        return version.pages() == null
                ? size
                : Texts.count("artwork.pages", version.pages(), Integer.toString(version.pages())) + ", " + size;
    }

    private static String words(Artwork version) {
        if (version.removed() != null) {
            return Texts.text("artwork.state.removed");
        }
        return Texts.text(
                version.current()
                        ? "artwork.state.current"
                        : "artwork.state." + version.state().name());
    }

    private static Tone tone(Artwork version) {
        if (version.removed() != null) {
            return Tone.NEUTRAL;
        }
        return switch (version.state()) {
            case SENDING, CHECKING -> Tone.ACCENT;
            case REJECTED -> Tone.DANGER;
            case ACCEPTED -> version.current() ? Tone.SUCCESS : Tone.NEUTRAL;
        };
    }

    private static Node stretch() {
        HBox box = new HBox();
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
