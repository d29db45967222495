package org.deadwax.desktop.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.model.ReporterCountdown;
import org.jspecify.annotations.Nullable;

/** A chart's account, the way its files go, and the host key that is trusted. */
public final class ChannelViewModel {

    /** All of a chart at once, so that one form is never half of one chart and half of another. */
    record Known(
            Chart chart,
            ChartAccount account,
            ChartChannel channel,
            @Nullable ReportFormatInfo format,
            ReporterCountdown countdown) {}

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final Background acting;
    private final ObservableList<Chart> charts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Load<Known>> known = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable HostKey> hostKey = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper editBlocked;
    private final ChannelForm form = new ChannelForm();

    /** @param mayEdit false for those who only read */
    public ChannelViewModel(DeadwaxApi api, UUID label, Background background, boolean mayEdit) {
        this.api = api;
        this.label = label;
        this.lane = background.lane();
        this.acting = background.lane();
        this.editBlocked = new ReadOnlyStringWrapper(mayEdit ? "" : Texts.text("channel.role"));
        chart.subscribe((before, now) -> load(now));
    }

    /** @param code of the chart to begin with; null for the one that was shown, else the first */
    void open(@Nullable String code) {
        Chart shown = chart.get();
        lane.run(
                api::charts,
                all -> {
                    charts.setAll(all);
                    Chart wanted = all.stream()
                            .filter(each -> each.code().equals(code == null && shown != null ? shown.code() : code))
                            .findFirst()
                            .orElse(all.isEmpty() ? null : all.getFirst());
                    if (wanted != null && wanted.equals(chart.get())) {
                        load(wanted);
                    } else {
                        chart.set(wanted);
                    }
                },
                failed -> known.set(known.get().failed(failed)));
    }

    private void load(@Nullable Chart of) {
        hostKey.set(null);
        trouble.set("");
        if (of == null) {
            return;
        }
        Known before = known.get().value();
        boolean same = before != null && before.chart().code().equals(of.code());
        known.set(same ? known.get().loading() : new Load.Loading<>(null));
        lane.run(
                () -> new Known(
                        of,
                        api.chartAccount(label, of.code()),
                        api.chartChannel(label, of.code()),
                        api.reportFormats().stream()
                                .filter(each -> each.code().equals(of.format()))
                                .findFirst()
                                .orElse(null),
                        api.reporterCountdown(label, of.code())),
                answer -> {
                    form.show(answer.account());
                    form.show(answer.channel());
                    known.set(Load.of(answer));
                },
                failed -> known.set(known.get().failed(failed)));
    }

    /** Saves account and channel, as far as they differ from what was read. */
    void save() {
        Known of = known.get().value();
        if (of == null || !editBlocked.get().isEmpty()) {
            return;
        }
        ChartAccount account;
        ChartChannel channel;
        try {
            account = form.accountToSave(usual(of));
            channel = form.channelToSave();
        } catch (IllegalArgumentException e) {
            trouble.set(String.valueOf(e.getMessage()));
            return;
        }
        if (account == null && channel == null) {
            say(Texts.text("channel.nothing"));
            return;
        }
        String code = of.chart().code();
        act(
                () -> {
                    if (account != null) {
                        api.saveChartAccount(label, code, account);
                    }
                    return channel == null ? of.channel() : api.saveChartChannel(label, code, channel);
                },
                done -> say(Texts.text("channel.saved", of.chart().name())));
    }

    private static Map<String, String> usual(Known of) {
        Map<String, String> usual = new HashMap<>();
        ReportFormatInfo format = of.format();
        if (format != null) {
            format.settings().forEach(each -> usual.put(each.name(), each.usual()));
        }
        return usual;
    }

    /** Replaces what proves the login; it goes to the server and never comes back. */
    void saveSecret(ChannelSecret secret) {
        Known of = known.get().value();
        if (of != null) {
            act(
                    () -> api.saveChannelSecret(label, of.chart().code(), secret),
                    done -> say(Texts.text("channel.secretSaved")));
        }
    }

    /** Asks the compiler's server what its key is. */
    void askHostKey() {
        Known of = known.get().value();
        if (of == null) {
            return;
        }
        working.set(true);
        trouble.set("");
        acting.run(
                () -> api.askHostKey(label, of.chart().code()),
                shown -> {
                    working.set(false);
                    hostKey.set(shown);
                },
                failed -> {
                    working.set(false);
                    trouble.set(String.valueOf(failed.getMessage()));
                });
    }

    /** Trusts the key that was shown, from now on. */
    void confirmHostKey() {
        Known of = known.get().value();
        HostKey shown = hostKey.get();
        if (of != null && shown != null) {
            act(
                    () -> api.pinHostKey(label, of.chart().code(), new HostKeyPin(shown.fingerprint())),
                    done -> say(Texts.text("channel.pinned", shown.fingerprint())));
        }
    }

    private <T> void act(Callable<T> work, Consumer<? super T> done) {
        working.set(true);
        trouble.set("");
        acting.run(
                work,
                answer -> {
                    working.set(false);
                    done.accept(answer);
                    load(chart.get());
                },
                failed -> {
                    working.set(false);
                    trouble.set(String.valueOf(failed.getMessage()));
                });
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    ChannelForm form() {
        return form;
    }

    ObservableList<Chart> charts() {
        return charts;
    }

    ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    ReadOnlyObjectProperty<Load<Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The key that the compiler's server showed when it was asked; null before. */
    ReadOnlyObjectProperty<@Nullable HostKey> hostKeyProperty() {
        return hostKey.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** What went wrong, a sentence; empty when nothing did. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why nothing can be changed; empty for those who may. */
    ReadOnlyStringProperty editBlockedProperty() {
        return editBlocked.getReadOnlyProperty();
    }

    List<ReportFormatInfo.Setting> settings() {
        Known of = known.get().value();
        ReportFormatInfo format = of == null ? null : of.format();
        return format == null ? List.of() : format.settings();
    }
}
