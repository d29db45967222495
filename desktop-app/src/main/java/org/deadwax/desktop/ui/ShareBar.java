package org.deadwax.desktop.ui;

import javafx.scene.layout.Region;

/** A share as a bar; the figure stands beside it. */
public final class ShareBar extends Region {

    private final Region fill = new Region();
    private final double share;

    /** @param share of one; @param style of the fill, as "vinyl" */
    public ShareBar(double share, String style) {
        getStyleClass().add("share-bar");
        fill.getStyleClass().addAll("fill", style);
        this.share = Math.clamp(share, 0, 1);
        getChildren().setAll(fill);
    }

    @Override
    protected void layoutChildren() {
        double width = share == 0 ? 0 : Math.max(2, getWidth() * share);
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
