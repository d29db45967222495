package org.deadwax.desktop.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartRule;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.model.RuleLine;
import org.jspecify.annotations.Nullable;

/** The rules that decide which units count; the owner writes lines of the label's own over them. */
public final class RulesViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final Background historyLane;
    private final Background writing;
    private final Clock clock;
    private final ZoneId zone;
    private final ReadOnlyObjectWrapper<Load<List<ChartRule>>> rules = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<Load<List<RuleChange>>> history = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<RuleRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> territories = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable RuleRow> selected = new SimpleObjectProperty<>();
    private final BooleanProperty today = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable String> territory = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable RuleDraft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper editBlocked;

    /** @param zone in which today is told; @param owner rules are the owner's to change */
    public RulesViewModel(DeadwaxApi api, UUID label, Background background, Clock clock, ZoneId zone, boolean owner) {
        this.api = api;
        this.label = label;
        this.lane = background.lane();
        this.historyLane = background.lane();
        this.writing = background.lane();
        this.clock = clock;
        this.zone = zone;
        this.editBlocked = new ReadOnlyStringWrapper(owner ? "" : Texts.text("rules.ownerOnly"));
        today.subscribe(this::show);
        territory.subscribe(this::show);
        selected.subscribe((before, now) -> {
            draft.set(null);
            trouble.set("");
            askHistory();
        });
    }

    void refresh() {
        rules.set(rules.get().loading());
        lane.run(
                () -> api.chartRules(label),
                known -> {
                    rules.set(Load.of(known));
                    territories.setAll(known.stream()
                            .flatMap(rule -> rule.lines().stream())
                            .map(RuleLine::territory)
                            .filter(Objects::nonNull)
                            .distinct()
                            .sorted()
                            .toList());
                    show();
                },
                failed -> rules.set(rules.get().failed(failed)));
    }

    private void show() {
        List<ChartRule> known = rules.get().value();
        if (known == null) {
            return;
        }
        RuleRow before = selected.get();
        rows.setAll(RuleRow.of(known, today.get() ? LocalDate.now(clock.withZone(zone)) : null, territory.get()));
        selected.set(rows.stream()
                .filter(row -> before != null
                        && row.rule().code().equals(before.rule().code())
                        && row.line().equals(before.line()))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(row -> before != null
                                && row.rule().code().equals(before.rule().code()))
                        .findFirst())
                .or(() -> rows.stream().findFirst())
                .orElse(null));
    }

    private void askHistory() {
        RuleRow of = selected.get();
        if (of == null) {
            history.set(Load.idle());
            return;
        }
        history.set(new Load.Loading<>(null));
        historyLane.run(
                () -> api.ruleHistory(label, of.rule().code()),
                known -> history.set(Load.of(known)),
                failed -> history.set(history.get().failed(failed)));
    }

    /** Begins a change of the chosen line, from tomorrow on. */
    void change() {
        RuleRow of = selected.get();
        if (of != null && editBlocked.get().isEmpty()) {
            trouble.set("");
            draft.set(
                    new RuleDraft(of.line(), LocalDate.now(clock.withZone(zone)).plusDays(1)));
        }
    }

    void giveUp() {
        draft.set(null);
        trouble.set("");
    }

    void write() {
        RuleRow of = selected.get();
        RuleDraft written = draft.get();
        if (of == null || written == null) {
            return;
        }
        String wrong = written.wrong();
        if (!wrong.isEmpty()) {
            trouble.set(wrong);
            return;
        }
        RuleEdit edit = written.edit();
        act(
                () -> api.writeRule(label, of.rule().code(), edit),
                done -> say(Texts.text("rules.written", of.rule().name())));
    }

    /** Takes a line of the label's own back. @param note why; it is kept */
    void withdraw(RuleRow row, String note) {
        UUID line = row.line().id();
        if (line != null) {
            act(
                    () -> api.withdrawRule(label, row.rule().code(), line, note),
                    done -> say(Texts.text("rules.withdrawn", row.rule().name())));
        }
    }

    private <T> void act(Callable<T> work, Consumer<? super T> done) {
        trouble.set("");
        writing.run(
                work,
                answer -> {
                    draft.set(null);
                    done.accept(answer);
                    refresh();
                    askHistory();
                },
                failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    ReadOnlyObjectProperty<Load<List<ChartRule>>> rulesProperty() {
        return rules.getReadOnlyProperty();
    }

    /** Changes of the chosen rule, newest first. */
    ReadOnlyObjectProperty<Load<List<RuleChange>>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    ObservableList<RuleRow> rows() {
        return rows;
    }

    /** Countries that any rule is about. */
    ObservableList<String> territories() {
        return territories;
    }

    ObjectProperty<@Nullable RuleRow> selectedProperty() {
        return selected;
    }

    /** Only lines that hold today. */
    BooleanProperty todayProperty() {
        return today;
    }

    /** Only lines about this country; null for all. */
    ObjectProperty<@Nullable String> territoryProperty() {
        return territory;
    }

    /** The change that is being written; null for none. */
    ReadOnlyObjectProperty<@Nullable RuleDraft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What is wrong with the change, a sentence; empty when nothing is. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why nothing can be changed; empty for the owner. */
    ReadOnlyStringProperty editBlockedProperty() {
        return editBlocked.getReadOnlyProperty();
    }
}
