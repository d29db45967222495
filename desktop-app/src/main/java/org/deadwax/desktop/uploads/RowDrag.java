package org.deadwax.desktop.uploads;

import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/** Dragging a waiting file to another place, and dropping a new export onto the one that was refused. */
final class RowDrag {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-here");

    private RowDrag() {}

    static void install(RowNode node, RowCommands commands) {
        node.setOnDragDetected(event -> {
            UploadRow row = node.row();
            if (row != null && row.canMove()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(row.file());
                node.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        node.setOnDragOver(event -> {
            if (moves(event, node)) {
                event.acceptTransferModes(TransferMode.MOVE);
            } else if (replacement(event, node) != null) {
                event.acceptTransferModes(TransferMode.COPY);
            } else {
                return;
            }
            node.pseudoClassStateChanged(OVER, true);
            event.consume();
        });
        node.setOnDragExited(event -> node.pseudoClassStateChanged(OVER, false));
        node.setOnDragDropped(event -> dropped(event, node, commands));
    }

    private static void dropped(DragEvent event, RowNode node, RowCommands commands) {
        UploadRow onto = node.row();
        File file = replacement(event, node);
        if (onto != null && moves(event, node) && event.getGestureSource() instanceof RowNode from) {
            UploadRow dragged = from.row();
            if (dragged != null) {
                commands.place(dragged.id(), onto.id());
            }
        } else if (onto != null && file != null) {
            commands.replace(onto, file.toPath());
        } else {
            return;
        }
        event.setDropCompleted(true);
        event.consume();
    }

    private static boolean moves(DragEvent event, RowNode node) {
        UploadRow row = node.row();
        return event.getGestureSource() instanceof RowNode from && from != node && row != null && row.canMove();
    }

    /** One file, over one that was refused. */
    private static @Nullable File replacement(DragEvent event, RowNode node) {
        UploadRow row = node.row();
        List<File> files = event.getDragboard().getFiles();
        return row != null
                        && row.canReplace()
                        && files.size() == 1
                        && !files.getFirst().isDirectory()
                ? files.getFirst()
                : null;
    }
}
