package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** The one number, and the four beside it. While not connected they stay, grey and dated. */
final class LiveHead extends HBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Figures figures;
    private final String currency;
    private final Label units = new Label();
    private final Label since = Words.muted("");
    private final Fact lastMinute = new Fact("live-minute");
    private final Fact revenue = new Fact("live-revenue");
    private final Fact against = new Fact("live-against");
    private final Fact all = new Fact("live-all");

    LiveHead(String currency, Figures figures) {
        this.currency = currency;
        this.figures = figures;
        getStyleClass().add("live-head");
        units.getStyleClass().add("display");
        units.setId("live-units");
        units.setMinWidth(Region.USE_PREF_SIZE);
        since.setId("live-since");
        since.setMinWidth(Region.USE_PREF_SIZE);
        VBox number = new VBox(units, since);
        number.getStyleClass().add("live-number");
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        setAlignment(Pos.BOTTOM_LEFT);
        getChildren().setAll(number, stretch, lastMinute, revenue, against, all);
    }

    void show(LivePicture now) {
        pseudoClassStateChanged(STALE, now.lost());
        units.setText(figures.units(now.units()));
        since.setText(since(now));
        units.setAccessibleText(figures.units(now.units()) + " " + since.getText());
        boolean lost = now.lost();
        lastMinute.show(
                Texts.text("live.lastMinute"),
                lost ? Figures.NOTHING : figures.units(now.lastMinute()),
                lost ? Texts.text("live.notConnected") : Texts.text("live.perMinute", figures.units(now.perMinute())));
        Long average = now.averageMinor();
        revenue.show(
                Texts.text("live.revenue", currency),
                figures.money(new Money(now.revenueMinor(), currency)),
                average == null
                        ? Texts.text("live.noAverage")
                        : Texts.text("live.average", figures.money(new Money(average, currency))));
        showAgainst(now);
        long others = now.allUnits() - now.units();
        all.show(
                Texts.text("live.allReleases"),
                figures.units(now.allUnits()),
                now.release() == null
                        ? Texts.count(
                                "live.releases",
                                now.releases().size(),
                                figures.units(now.releases().size()))
                        : Texts.text("live.others", figures.units(others)));
    }

    /** The other night; without one, how late sales are told. */
    private void showAgainst(LivePicture now) {
        Rival rival = now.rival();
        against.tone(null);
        if (rival == null) {
            against.show(
                    Texts.text("live.delay"),
                    now.lost() || now.delayMillis() == null ? Figures.NOTHING : delay(now.delayMillis()),
                    Texts.text("live.delay.means"));
            return;
        }
        double factor = rival.atThisPoint() == 0 ? 0 : (double) now.sinceZero() / rival.atThisPoint();
        against.tone(factor >= 1 && !now.lost() ? "success" : null);
        against.show(
                Texts.text("live.against", rival.title()),
                rival.atThisPoint() == 0 ? Figures.NOTHING : String.format(Locale.ROOT, "×%.2f", factor),
                Texts.text("live.atThisPoint", figures.units(rival.atThisPoint())));
    }

    private String since(LivePicture now) {
        String zone = Figures.zoneName(figures.zone());
        if (now.lost()) {
            return Texts.text("live.units.lost", figures.time(now.asOf()), zone);
        }
        Instant from = now.bars().from();
        if (!now.bars().night() || from.isAfter(now.asOf())) {
            return Texts.text("live.units.day", figures.units(now.last24Hours()));
        }
        String hourZero = figures.moment(from).replaceAll(" \\d{4},", "");
        if (now.sinceZero() == now.units()) {
            return Texts.text("live.units.since", Figures.span(Duration.between(from, now.asOf())), hourZero);
        }
        return Texts.text("live.units.before", figures.units(now.sinceZero()), hourZero);
    }

    private static String delay(long millis) {
        return millis < 60_000
                ? String.format(Locale.ROOT, "%.1f s", Math.max(0, millis) / 1000.0)
                : Figures.span(Duration.ofMillis(millis));
    }

    /** A figure with its name over it and a word about it under it. */
    private static final class Fact extends VBox {

        private final Label name = Words.caption("");
        private final Label figure = new Label();
        private final Label about = Words.caption("");

        Fact(String id) {
            getStyleClass().add("live-fact");
            setMinWidth(USE_PREF_SIZE);
            figure.getStyleClass().add("figure-medium");
            figure.setId(id);
            name.setMaxWidth(112);
            name.setMinWidth(0);
            getChildren().setAll(name, figure, about);
        }

        /** @param style as "success"; null for none */
        void tone(@Nullable String style) {
            figure.getStyleClass().setAll("label", "figure-medium");
            if (style != null) {
                figure.getStyleClass().add(style);
            }
        }

        void show(String title, String value, String detail) {
            name.setText(title);
            figure.setText(value);
            about.setText(detail);
            figure.setAccessibleText(title + ": " + value + ", " + detail);
        }
    }
}
