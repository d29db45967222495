package org.deadwax.desktop.uploads;

import atlantafx.base.theme.Styles;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.KeyHint;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** Which file goes to which track, to be looked at and corrected before anything is sent. Lies over the screen. */
final class MatchSheet extends StackPane {

    private static final double ROW = 48;
    private static final int MOST_ROWS = 9;

    private final UploadsViewModel uploads;
    private final MatchHead head;
    private final ListView<Match> list;
    private final Label title = Words.cardTitle("");
    private final Label missing = Words.small("");
    private final ReadOnlyStringWrapper whyNoOrder = new ReadOnlyStringWrapper("");
    private final Button start = new Button(Texts.text("uploads.start"), Icons.of(Feather.UPLOAD));

    MatchSheet(UploadsViewModel uploads) {
        this.uploads = uploads;
        MatchDraft draft = uploads.draft();
        head = new MatchHead(uploads);
        list = list();
        getStyleClass().add("palette");
        setId("matches");
        HBox top = new HBox(title, stretch(), new KeyHint("Esc"));
        top.getStyleClass().add("palette-head");
        missing.setWrapText(true);
        missing.getStyleClass().add("match-missing");
        VBox box = new VBox(top, head, list, missing, foot());
        box.getStyleClass().addAll("palette-box", "match-box");
        box.setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(box);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                uploads.matching().discard();
                event.consume();
            }
        });
        draft.matches().subscribe(this::show);
        draft.wholeProperty().subscribe(this::show);
        show();
    }

    private ListView<Match> list() {
        ListView<Match> view = new ListView<>(uploads.draft().matches());
        view.setId("match-list");
        view.setFixedCellSize(ROW);
        view.setCellFactory(any -> new MatchCell(uploads));
        view.setAccessibleText(Texts.text("uploads.match"));
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Match chosen = view.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null) {
                uploads.draft().leaveOut(chosen);
                event.consume();
            }
        });
        return view;
    }

    private HBox foot() {
        start.setId("start-uploads");
        start.setDefaultButton(true);
        start.getStyleClass().add(Styles.ACCENT);
        start.setOnAction(click -> uploads.matching().start());
        Reason.tie(start, uploads.draft().blockedProperty());
        Button order = new Button(Texts.text("uploads.match.inOrder"));
        order.setId("match-in-order");
        order.setOnAction(click -> uploads.draft().inOrder());
        Reason.tie(order, whyNoOrder);
        Button discard = new Button(Texts.text("uploads.discard"));
        discard.setId("discard-matches");
        discard.setOnAction(click -> uploads.matching().discard());
        Label why = Words.small(uploads.draft().blockedProperty());
        HBox foot = new HBox(new StackPane(order), stretch(), why, discard, new StackPane(start));
        foot.getStyleClass().add("palette-foot");
        return foot;
    }

    private void show() {
        MatchDraft draft = uploads.draft();
        boolean appears = !isVisible() && !draft.matches().isEmpty();
        setVisible(!draft.matches().isEmpty());
        int more = draft.albumsWaiting();
        title.setText(
                more == 0
                        ? Texts.text("uploads.match")
                        : Texts.count("uploads.match.more", more, Integer.toString(more)));
        head.show();
        // notes of all rows hang on one another
        list.refresh();
        double height = ROW * Math.clamp(draft.matches().size(), 1, MOST_ROWS) + 2;
        list.setMinHeight(Math.min(height, 3 * ROW));
        list.setPrefHeight(height);
        String without =
                draft.release() == null ? "" : uploads.matching().notes().withoutFile();
        missing.setText(without);
        missing.setVisible(!without.isEmpty());
        missing.setManaged(!without.isEmpty());
        boolean loose = draft.matches().stream().anyMatch(match -> match.how() == How.NONE);
        boolean free = MatchNotes.free(draft.matches(), draft.tracks()) != null;
        whyNoOrder.set(
                loose && free ? "" : Texts.text(loose ? "uploads.match.noTrackLeft" : "uploads.match.noFileLeft"));
        if (appears) {
            start.requestFocus();
        }
    }

    private static Region stretch() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }
}
