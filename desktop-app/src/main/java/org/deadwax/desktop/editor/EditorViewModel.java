package org.deadwax.desktop.editor;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.LabelAccess;

/** One release while it is being written. Its parts: {@link #codes}, {@link #steps}, {@link #prices}. */
public final class EditorViewModel {

    static final String NEW = "new";

    private final OpenRelease open;
    private final ReleaseReader reader;
    private final Saving saving;
    private final CodeFilling codes;
    private final ReleaseSteps steps;
    private final PricesViewModel prices;

    /** @param label in whose zone a new release's street date begins */
    public EditorViewModel(
            DeadwaxApi api, LabelAccess label, Clock clock, DesktopFolder folder, Background background) {
        UUID id = label.id();
        Autosave autosave = new Autosave(folder, clock, background);
        MinimumPrices minimums = new MinimumPrices(api, clock, background.lane());
        open = new OpenRelease(label.role(), label.zone(), clock, autosave, minimums);
        reader = new ReleaseReader(api, id, folder, open, background);
        Sending sending = new Sending(open, reader, background);
        saving = new Saving(api, id, open, sending);
        codes = new CodeFilling(api, id, open, saving, sending);
        steps = new ReleaseSteps(api, id, open, reader, sending, background);
        prices = new PricesViewModel(api, id, label.zone(), background, reader::reload);
    }

    /** @param release its id, or "new" */
    public void open(String release) {
        if (!open.shows(release)) {
            reader.open(release);
        }
    }

    /** Asks again how far the masters are, and what else the server knows around the release. */
    public void refresh() {
        reader.refresh();
    }

    /** Writes at an address, see {@link ReleaseDraft}; typing on there is one step. */
    void set(String field, String value) {
        change(field, draft -> draft.with(field, value));
    }

    /** @param field in which it was written, so that typing on is one step; empty for a step of its own */
    void change(String field, UnaryOperator<ReleaseDraft> change) {
        if (open.session().change(field, change)) {
            open.changed();
        }
    }

    public void undo() {
        open.session().undo();
        open.changed();
    }

    public void redo() {
        open.session().redo();
        open.changed();
    }

    /** Goes on with the merged draft over what the server has now. @param taking where theirs is taken */
    void settle(List<DraftMerge.Conflict> taking) {
        open.session().settle(taking);
        open.changed();
    }

    /** Brings the draft to the server; does nothing while that is under way or the draft cannot be saved. */
    public void save() {
        saving.save();
    }

    CodeFilling codes() {
        return codes;
    }

    ReleaseSteps steps() {
        return steps;
    }

    PricesViewModel prices() {
        return prices;
    }

    ReadOnlyObjectProperty<Load<EditorState>> stateProperty() {
        return open.stateProperty();
    }

    /** The newest thing to say once, in the snackbar. */
    public ReadOnlyStringProperty noticeProperty() {
        return open.noticeProperty();
    }
}
