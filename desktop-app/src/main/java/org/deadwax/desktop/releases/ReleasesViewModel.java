package org.deadwax.desktop.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** The list, what it is filtered by, and what is chosen in it. The server searches; where a release stands is told here. */
public final class ReleasesViewModel {

    static final int PAGE = 100;

    private final DeadwaxApi api;
    private final UUID label;
    private final Background background;
    private final LocalDate today;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Standing> standing = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Load<List<ReleaseSummary>>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<ReleaseSummary> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ReleaseSummary> selected = new SimpleObjectProperty<>();
    private @Nullable String next;

    /** @param today in the label's zone */
    public ReleasesViewModel(DeadwaxApi api, UUID label, Background background, LocalDate today) {
        this.api = api;
        this.label = label;
        this.background = background;
        this.today = today;
        search.subscribe((before, now) -> refresh());
        standing.subscribe((before, now) -> filter());
    }

    /** Asks the server again; what is shown stays until it answers. */
    public void refresh() {
        load.set(load.get().loading());
        ask(null, List.of());
    }

    /** The next page, when there is one and nothing is under way. */
    public void more() {
        String after = next;
        if (after != null && load.get() instanceof Load.Loaded<List<ReleaseSummary>> loaded) {
            next = null;
            ask(after, loaded.value());
        }
    }

    private void ask(@Nullable String after, List<ReleaseSummary> before) {
        String words = search.get().isBlank() ? null : search.get().strip();
        background.run(
                () -> api.releases(label, words, after, PAGE),
                page -> take(page, before),
                failed -> load.set(load.get().failed(failed)));
    }

    private void take(Page<ReleaseSummary> page, List<ReleaseSummary> before) {
        List<ReleaseSummary> all = new ArrayList<>(before);
        all.addAll(page.items());
        next = page.next();
        load.set(Load.of(List.copyOf(all)));
        filter();
    }

    private void filter() {
        ReleaseSummary chosen = selected.get();
        Standing wanted = standing.get();
        shown.setAll(known().stream()
                .filter(release -> wanted == null || standing(release) == wanted)
                .toList());
        selected.set(shown.stream()
                .filter(release -> chosen != null && release.id().equals(chosen.id()))
                .findFirst()
                .orElse(shown.isEmpty() ? null : shown.getFirst()));
    }

    private List<ReleaseSummary> known() {
        List<ReleaseSummary> value = load.get().value();
        return value == null ? List.of() : value;
    }

    Standing standing(ReleaseSummary release) {
        return Standing.of(release, today);
    }

    /** @param standing null for all; @return how many of them are known so far */
    long count(@Nullable Standing standing) {
        return known().stream()
                .filter(release -> standing == null || standing(release) == standing)
                .count();
    }

    /** True once the server said that there is not a single release, nothing being searched for. */
    boolean isEmpty() {
        return search.get().isBlank()
                && load.get() instanceof Load.Loaded<List<ReleaseSummary>> loaded
                && loaded.value().isEmpty();
    }

    /** True when there are pages that were not fetched yet: counts are "at least". */
    boolean hasMore() {
        return next != null;
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Null for all. */
    ObjectProperty<@Nullable Standing> standingProperty() {
        return standing;
    }

    public ReadOnlyObjectProperty<Load<List<ReleaseSummary>>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ObservableList<ReleaseSummary> shown() {
        return shown;
    }

    public ObjectProperty<@Nullable ReleaseSummary> selectedProperty() {
        return selected;
    }
}
