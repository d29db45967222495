package org.deadwax.desktop.editor;

import atlantafx.base.theme.Styles;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.artwork.ArtworkViewModel;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.charm.LoadPane;
import org.deadwax.desktop.charm.ScreenBar;
import org.deadwax.desktop.charm.TabCard;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.View;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One release: its facts at the top, tabs below, the chosen tracks and readiness at the right. */
public final class EditorView implements View {

    private static final String TAB = "editor.tab";

    private final EditorViewModel model;
    private final TrackSelection selection = new TrackSelection();
    private final EditorBar bar;
    private final TabCard tabs = new TabCard();
    private final TracksPane tracks;
    private final CreditsPane credits;
    private final TrackInspector inspector;
    private final DetailsPane details;
    private final ProductDetailsPane productDetails;
    private final ProductsPane products;
    private final PasteSheet paste;
    private final ErnSheet message;
    private final AskPane ask = new AskPane();
    private final ReleaseFiles files;
    private final Label count = new Badge(0, Tone.NEUTRAL).label();
    private final StackPane root;
    private final Desk desk;
    private String open = EditorViewModel.NEW;
    private String wanted = "";

    public EditorView(
            Desk desk, EditorViewModel model, VersionsViewModel versions, ArtworkViewModel artwork, ErnExport export) {
        this.model = model;
        this.desk = desk;
        message = new ErnSheet(desk, model, export, field -> goTo(desk, field));
        bar = new EditorBar(desk, model, message::open);
        details = new DetailsPane(model);
        tracks = new TracksPane(desk, model, selection);
        credits = new CreditsPane(desk, model, selection);
        productDetails = new ProductDetailsPane(desk, model);
        products = new ProductsPane(desk, model, productDetails::choose, () -> tabs.show("products"));
        paste = new PasteSheet(model);
        HeadFacts head = new HeadFacts(model);
        files = new ReleaseFiles(desk, model, selection, versions, artwork, ask, head.cover());
        tabs(desk);
        inspector = new TrackInspector(desk, model, selection);
        VBox left = new VBox(head, tabs, products);
        left.getStyleClass().add("editor-column");
        HBox.setHgrow(left, Priority.ALWAYS);
        StackPane chosen = new StackPane(inspector);
        VBox right = new VBox(chosen, new ReadinessCard(model, field -> goTo(desk, field)));
        right.getStyleClass().addAll("editor-column", "editor-side");
        tabs.shownProperty().subscribe(tab -> {
            boolean aboutTracks = tab.equals("tracks") || tab.equals("credits");
            chosen.setVisible(aboutTracks);
            chosen.setManaged(aboutTracks);
            boolean withProducts = tab.equals("tracks") || tab.equals("products");
            products.setVisible(withProducts);
            products.setManaged(withProducts);
            desk.settings().set(TAB, tab);
            files.shown(tab);
        });
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("row");
        VBox all =
                new VBox(new ConflictPane(model), new ApprovalPane(desk, model, field -> goTo(desk, field)), columns);
        all.getStyleClass().addAll("screen", "editor");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        root = new StackPane(
                new LoadPane<>(model.stateProperty(), scroll, () -> model.open(open)), paste, message, ask);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            count.setText(
                    state == null
                            ? "0"
                            : Integer.toString(state.draft().tracks().size()));
            goWhereItIsWanted();
        });
        model.noticeProperty().subscribe((before, now) -> {
            if (!now.isEmpty()) {
                desk.snackbar().show(now);
            }
        });
    }

    private void tabs(Desk desk) {
        Button add = flat(Texts.text("editor.addTrack"), tracks::add);
        add.setGraphic(Icons.of(Feather.PLUS));
        Button pasting = flat(Texts.text("editor.pasteRows"), this::paste);
        pasting.setTooltip(new Tooltip(Texts.text("editor.paste")));
        pasting.setId("paste");
        Button fill = Fill.button(model, "fillIsrcs", model.codes()::isrcs);
        Button discard = flat(Texts.text("editor.discard"), model.steps()::discardRevision);
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            discard.setVisible(state != null && state.state() == ReleaseState.REVISED && state.pricing());
            boolean may = state != null && state.writable();
            add.setDisable(!may);
            pasting.setDisable(!may);
        });
        tabs.tab("details", Texts.text("editor.tab.details"), null, details)
                .tab("tracks", Texts.text("editor.tracks"), count, tracks, pasting, fill, add)
                .tab("products", Texts.text("editor.products"), null, productDetails)
                .tab("credits", Texts.text("editor.tab.credits"), null, credits)
                .tab("masters", Texts.text("editor.tab.masters"), null, files.masters())
                .tab("artwork", Texts.text("editor.tab.artwork"), null, files.artwork())
                .tab("history", Texts.text("editor.tab.history"), null, new HistoryPane(desk, model), discard);
        String last = desk.settings().get(TAB, "tracks");
        tabs.show(
                java.util.List.of("details", "tracks", "products", "credits", "masters", "artwork", "history")
                                .contains(last)
                        ? last
                        : "tracks");
    }

    private void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null) {
            paste(text);
        }
    }

    /** From the first chosen track on; from the first of all when none is chosen. */
    void paste(String text) {
        EditorState state = model.stateProperty().get().value();
        if (state != null) {
            String first = selection.get().keys().isEmpty()
                    ? ""
                    : selection.get().keys().getFirst();
            int at = state.draft().tracks().stream()
                    .map(TrackDraft::key)
                    .toList()
                    .indexOf(first);
            paste.open(text, Math.max(0, at));
        }
    }

    void goTo(Desk desk, String field) {
        Address address = Address.of(field);
        if (field.equals(FieldPaths.MASTERS)) {
            desk.navigation().go("uploads");
        } else if (field.equals("artwork")) {
            tabs.show("artwork");
        } else if (address.part() == Address.Part.PRODUCT || field.equals("products")) {
            if (!tabs.shownProperty().get().equals("products")) {
                tabs.show("tracks");
            }
            if (!products.focus(field)) {
                tabs.show("products");
                productDetails.choose(address.key());
                productDetails.focus(field);
            }
        } else if (address.name().startsWith("credit.")) {
            tabs.show("credits");
            credits.focus(field);
        } else if (address.part() == Address.Part.TRACK || field.equals("tracks")) {
            tabs.show("tracks");
            if (!tracks.focus(field)) {
                inspector.focus(field);
            }
        } else {
            tabs.show("details");
            details.focus(field);
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (paste.isVisible() || message.isVisible() || ask.isVisible()) {
            return;
        }
        if (Shortcut.UNDO.matches(event)) {
            model.undo();
        } else if (Shortcut.REDO.matches(event)) {
            model.redo();
        } else if (Shortcut.SAVE.matches(event)) {
            model.save();
        } else {
            return;
        }
        event.consume();
    }

    private static Button flat(String words, Runnable action) {
        Button button = new Button(words);
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(click -> action.run());
        return button;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public ScreenBar bar() {
        return bar.bar();
    }

    /** @param argument a release, and a field of it when another screen speaks of one: "ID product.ID.upc"; null for a new one */
    @Override
    public void shown(@Nullable String argument) {
        String[] parts = argument == null ? new String[] {EditorViewModel.NEW} : argument.split(" ", 2);
        open = parts[0];
        wanted = parts.length > 1 ? parts[1] : "";
        model.open(open);
        model.refresh();
        goWhereItIsWanted();
    }

    /** Once the release is here. */
    private void goWhereItIsWanted() {
        EditorState state = model.stateProperty().get().value();
        Release base = state == null ? null : state.base();
        if (!wanted.isEmpty() && base != null && base.id().toString().equals(open)) {
            String field = wanted;
            wanted = "";
            Platform.runLater(() -> goTo(desk, field));
        }
    }
}
