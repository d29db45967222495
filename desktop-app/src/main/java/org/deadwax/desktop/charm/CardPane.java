package org.deadwax.desktop.charm;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.deadwax.desktop.ui.Words;

/** A card: a head of 44 with title, a fact beside it and actions at the right; the body is flush to the edges. */
public final class CardPane extends VBox {

    private static final double ROUND = 16;

    private final HBox head = new HBox();
    private final HBox facts = new HBox();
    private final HBox actions = new HBox();

    /** Without a head. */
    public CardPane(Node body) {
        getStyleClass().add("card-pane");
        head.getStyleClass().add("card-head");
        facts.getStyleClass().add("card-facts");
        actions.getStyleClass().add("card-actions");
        body(body);
        Rectangle clip = new Rectangle();
        clip.setArcWidth(ROUND);
        clip.setArcHeight(ROUND);
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    public CardPane(String title, Node body) {
        this(body);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        head.getChildren().setAll(facts, stretch, actions);
        if (!title.isEmpty()) {
            head.getChildren().addFirst(Words.cardTitle(title));
        }
        getChildren().addFirst(head);
    }

    /** Muted, beside the title. */
    public CardPane facts(Node... nodes) {
        facts.getChildren().setAll(nodes);
        return this;
    }

    /** At the right of the head. */
    public CardPane actions(Node... nodes) {
        actions.getChildren().setAll(nodes);
        return this;
    }

    public void body(Node body) {
        getChildren().removeIf(node -> node != head);
        getChildren().add(body);
        VBox.setVgrow(body, Priority.ALWAYS);
    }
}
