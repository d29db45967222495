package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/** The keyboard in the list of files: arrows go from one to the next over all cards, the rest is the focused row's. */
final class RowKeys {

    private final RowDeeds deeds;
    private final Parent list;

    /** @param list holds all rows, at any depth */
    RowKeys(RowDeeds deeds, Parent list) {
        this.deeds = deeds;
        this.list = list;
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (!(event.getTarget() instanceof RowNode node)) {
            return;
        }
        UploadRow row = node.row();
        if (row == null) {
            return;
        }
        boolean alt = event.isAltDown();
        switch (event.getCode()) {
            case UP -> {
                if (alt) {
                    deeds.commands().moveUp(row);
                } else {
                    step(node, -1);
                }
            }
            case DOWN -> {
                if (alt) {
                    deeds.commands().moveDown(row);
                } else {
                    step(node, 1);
                }
            }
            case HOME -> {
                if (alt) {
                    deeds.commands().moveFirst(row);
                }
            }
            case SPACE -> {
                if (row.canPlay()) {
                    deeds.play().accept(row);
                } else {
                    deeds.commands().pauseOrGoOn(row);
                }
            }
            case DELETE, BACK_SPACE -> {
                step(node, 1);
                deeds.commands().takeOff(row);
            }
            case ENTER -> deeds.open().accept(row);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(RowNode from, int by) {
        List<RowNode> all = new ArrayList<>();
        collect(list, all);
        int at = all.indexOf(from) + by;
        if (at >= 0 && at < all.size()) {
            all.get(at).requestFocus();
        }
    }

    private static void collect(Parent parent, List<RowNode> found) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof RowNode row) {
                found.add(row);
            } else if (child instanceof Parent deeper) {
                collect(deeper, found);
            }
        }
    }
}
