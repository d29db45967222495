package org.deadwax.desktop.releases;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Page;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** The label's releases as the server finds and sorts them: fetched on as one scrolls, counted by how they stand. */
public final class ReleasesViewModel {

    private static final int PAGE = 100;

    private final ReleaseCatalogue catalogue;
    private final Background paging;
    private final Background counting;
    private final LocalDate today;

    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<ReleaseFilter.@Nullable Standing> standing = new SimpleObjectProperty<>();
    private final ObjectProperty<ReleaseSort> sort = new SimpleObjectProperty<>(ReleaseSort.NEWEST);
    private final ReadOnlyObjectWrapper<Load<ReleaseCounts>> counts = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<Load<List<ReleaseSummary>>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<ReleaseSummary> shown = FXCollections.observableArrayList();
    private final Chosen chosen = new Chosen();
    private final BulkEdit bulk;
    private @Nullable String next;

    /** @param today in the label's zone */
    public ReleasesViewModel(ReleaseCatalogue catalogue, Background background, LocalDate today) {
        this.catalogue = catalogue;
        this.paging = background.lane();
        this.counting = background.lane();
        this.today = today;
        this.bulk = new BulkEdit(catalogue, background.lane(), this::refresh);
        search.subscribe((before, now) -> anew());
        standing.subscribe((before, now) -> anew());
        sort.subscribe((before, now) -> anew());
    }

    /** @param top goes back to where another answer begins; called when other releases are asked for, or another order */
    void whenAskedAnew(Runnable top) {
        search.subscribe((before, now) -> top.run());
        standing.subscribe((before, now) -> top.run());
        sort.subscribe((before, now) -> top.run());
    }

    // another question: what was chosen of the old answer is not meant any more
    private void anew() {
        chosen.choose(List.of(), null);
        refresh();
    }

    /** Asks the server again; what is shown stays until it answers. */
    public void refresh() {
        load.set(load.get().loading());
        ask(null);
        ReleaseFilter words = words(null);
        counting.run(
                () -> catalogue.counts(words),
                now -> counts.set(Load.of(now)),
                failed -> counts.set(counts.get().failed(failed)));
    }

    /** The next page, when there is one and nothing is under way. */
    void more() {
        String after = next;
        if (after != null && load.get() instanceof Load.Loaded<List<ReleaseSummary>>) {
            next = null;
            ask(after);
        }
    }

    private void ask(@Nullable String after) {
        ReleaseFilter filter = filter();
        ReleaseSort order = sort.get();
        paging.run(
                () -> catalogue.page(filter, order, after, PAGE),
                page -> take(page, after == null),
                failed -> load.set(load.get().failed(failed)));
    }

    private void take(Page<ReleaseSummary> page, boolean first) {
        next = page.next();
        List<ReleaseSummary> found = page.items().stream().filter(this::wanted).toList();
        if (first) {
            shown.setAll(found);
        } else {
            // added, not set anew: what is chosen and where one has scrolled to stays
            shown.addAll(found);
        }
        chosen.known(shown);
        load.set(Load.of(List.copyOf(shown)));
    }

    ReleaseFilter filter() {
        return words(standing.get());
    }

    private ReleaseFilter words(ReleaseFilter.@Nullable Standing which) {
        String typed = search.get().isBlank() ? null : search.get().strip();
        return new ReleaseFilter(typed, which, null, null, null, null, null, null);
    }

    // an older server leaves the standing out of account
    private boolean wanted(ReleaseSummary release) {
        return standing.get() == null || standing(release).filter() == standing.get();
    }

    /** Whether the server sorts, counts and changes many at once: an older one only finds. */
    boolean capable() {
        return counts.get().value() != null;
    }

    Standing standing(ReleaseSummary release) {
        return Standing.of(release, today);
    }

    /** @param standing null for all; @return null while the server has not counted yet */
    @Nullable
    Long count(ReleaseFilter.@Nullable Standing standing) {
        ReleaseCounts now = counts.get().value();
        if (now == null) {
            return null;
        }
        return switch (standing) {
            case null -> now.all();
            case DRAFT -> now.draft();
            case WAITING -> now.waiting();
            case CHANGES_ASKED -> now.changesAsked();
            case PREORDER -> now.preorder();
            case OUT -> now.out();
            case REVISED -> null;
        };
    }

    /** How many the filter finds, fetched or not. */
    long found() {
        return Objects.requireNonNullElse(count(standing.get()), (long) shown.size());
    }

    /** True once the server said that there is not a single release, nothing being searched for. */
    boolean isEmpty() {
        return search.get().isBlank()
                && standing.get() == null
                && load.get() instanceof Load.Loaded<List<ReleaseSummary>> loaded
                && loaded.value().isEmpty();
    }

    boolean hasMore() {
        return next != null;
    }

    Chosen chosen() {
        return chosen;
    }

    BulkEdit bulk() {
        return bulk;
    }

    /** Changes all that is chosen, also what was not fetched yet. */
    void changeChosen(BulkForm form) {
        if (chosen.everything()) {
            bulk.start(form, filter(), found());
        } else {
            bulk.start(form, chosen.releases());
        }
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Null for all. */
    ObjectProperty<ReleaseFilter.@Nullable Standing> standingProperty() {
        return standing;
    }

    ObjectProperty<ReleaseSort> sortProperty() {
        return sort;
    }

    ReadOnlyObjectProperty<Load<ReleaseCounts>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Load<List<ReleaseSummary>>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ObservableList<ReleaseSummary> shown() {
        return shown;
    }
}
