package org.deadwax.desktop.ui;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** Units, an amount or a date: right-aligned, "–" for nothing. */
final class FigureCell<S, T> extends TableCell<S, T> {

    private final Function<T, String> written;

    FigureCell(Function<T, String> written) {
        this.written = written;
    }

    @Override
    protected void updateItem(@Nullable T figure, boolean empty) {
        super.updateItem(figure, empty);
        setText(empty ? null : figure == null ? Figures.NOTHING : written.apply(figure));
    }
}
