package org.deadwax.desktop.settings;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.Problem;

/** What the label gives its ISRCs, UPCs and catalogue numbers out of. */
public final class RangesViewModel {

    private static final int STALE = 412;

    private final DeadwaxApi api;
    private final UUID label;
    private final Clock clock;
    private final ZoneId zone;
    private final Background loading;
    private final Background saving;
    private final boolean mayEdit;
    private final ReadOnlyObjectWrapper<Load<LabelRanges>> ranges = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<RangeDraft> drafts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, String>> errors = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** @param zone of the label, in which years of ISRCs begin; @param mayEdit false for those who only read */
    public RangesViewModel(
            DeadwaxApi api, UUID label, Clock clock, ZoneId zone, Background background, boolean mayEdit) {
        this.api = api;
        this.label = label;
        this.clock = clock;
        this.zone = zone;
        this.loading = background.lane();
        this.saving = background.lane();
        this.mayEdit = mayEdit;
    }

    /** Empty when the person may change them. */
    String whyNot() {
        return mayEdit ? "" : Texts.text("ranges.mayNot");
    }

    void refresh() {
        ranges.set(ranges.get().loading());
        loading.run(
                () -> api.codeRanges(label),
                this::show,
                failed -> ranges.set(ranges.get().failed(failed)));
    }

    private void show(LabelRanges now) {
        List<RangeDraft> all = new ArrayList<>();
        now.isrc().forEach(range -> all.add(RangeDraft.of(range)));
        now.gtin().forEach(range -> all.add(RangeDraft.of(range)));
        all.add(RangeDraft.of(now.catalogue()));
        errors.set(Map.of());
        ranges.set(Load.of(now));
        drafts.setAll(all);
    }

    /** @param kind "isrc" or "gtin" */
    void add(String kind) {
        int year = clock.instant().atZone(zone).getYear();
        drafts.add(RangeDraft.blank(kind, year));
    }

    void remove(RangeDraft draft) {
        drafts.remove(draft);
    }

    void save() {
        LabelRanges before = ranges.get().value();
        if (before == null || busy.get() || !mayEdit) {
            return;
        }
        trouble.set("");
        errors.set(wrong());
        if (!errors.get().isEmpty()) {
            return;
        }
        busy.set(true);
        LabelRanges edit = RangeDraft.ranges(drafts, before.version());
        saving.run(
                () -> api.saveCodeRanges(label, DeadwaxApi.etag(before.version()), edit),
                saved -> {
                    busy.set(false);
                    show(saved);
                    notice.set("");
                    notice.set(Texts.text("ranges.saved"));
                },
                this::refused);
    }

    private Map<String, String> wrong() {
        Map<String, String> wrong = new HashMap<>();
        for (RangeDraft draft : drafts) {
            if (!draft.kind().equals("catalogue") || !draft.blank()) {
                draft.wrong().forEach((field, sentence) -> wrong.put(path(draft) + field, sentence));
            }
        }
        return wrong;
    }

    private void refused(Exception cause) {
        busy.set(false);
        if (cause instanceof ApiProblem problem && !problem.fields().isEmpty()) {
            Map<String, String> found = new HashMap<>();
            for (Problem.Field field : problem.fields()) {
                found.put(field.name(), field.message());
            }
            errors.set(found);
        } else if (cause instanceof ApiProblem problem && problem.status() == STALE) {
            // codes were given out meanwhile: what was typed is gone on purpose, or a code would be given twice
            trouble.set(Texts.text("ranges.stale"));
            refresh();
        } else {
            trouble.set(String.valueOf(cause.getMessage()));
        }
    }

    /** How the server calls the draft, as "isrc[1].". */
    String path(RangeDraft draft) {
        if (draft.kind().equals("catalogue")) {
            return "catalogue.";
        }
        int at = 0;
        for (RangeDraft each : drafts) {
            if (each == draft) {
                break;
            }
            at += each.kind().equals(draft.kind()) ? 1 : 0;
        }
        return draft.kind() + "[" + at + "].";
    }

    ReadOnlyObjectProperty<Load<LabelRanges>> rangesProperty() {
        return ranges.getReadOnlyProperty();
    }

    ObservableList<RangeDraft> drafts() {
        return drafts;
    }

    /** What is wrong, by the server's names of fields. */
    ReadOnlyObjectProperty<Map<String, String>> errorsProperty() {
        return errors.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
