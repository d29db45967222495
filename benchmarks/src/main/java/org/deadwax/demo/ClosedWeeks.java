package org.deadwax.demo;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.WeekOfDays;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.Truth;

/**
 * What the label sold in the weeks that are over, day by day and week by week closed, with its files: three days that are in
 * the last digital week and in the last mail order week, so that each has everything in it.
 *
 * @param files of the closed weeks of the United States
 * @param abroad those of the United Kingdom, Ireland, France and Australia
 * @param wrong what does not agree, a sentence each
 */
record ClosedWeeks(Truth truth, List<ChartFiles> files, List<ChartFiles> abroad, List<String> wrong) {

    /** Orders of tonight have greater numbers. */
    static final int FIRST_ORDER_AFTER = 1_000;

    private static final int ORDERS = 700;
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final Duration LENGTH = Duration.ofHours(30);
    private static final Duration AFTERMATH = Duration.ofHours(36);

    static ClosedWeeks play(
            Connection connection, DemoShopify shopify, DemoAlbum before, DemoAlbum tonight, Path directory)
            throws InterruptedException {
        DeadwaxApi api = connection.api();
        UUID label = before.label().id();
        Night night = Night.of(plan(before, tonight, shopify.secret()));
        try (LiveWatch watch = new LiveWatch(connection, label)) {
            shopify.happenAtOnce(night);
            DemoRun.awaitSettled(api, label, watch, night.truth().total().sold());
        }
        OpenedDownloads.tell(api, label, night.truth().units());
        List<ChartFiles> files = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Chart chart : ChartFiles.charts(api)) {
            ChartPeriod week = api.periods(label, chart.code(), "week").get(1);
            for (LocalDate day = week.firstDay(); !day.isAfter(week.lastDay()); day = day.plusDays(1)) {
                api.close(label, chart.code(), "day-" + day);
            }
            api.close(label, chart.code(), week.key());
            files.add(ChartFiles.write(api, label, chart, week, directory));
            wrong.addAll(daysOf(api, label, chart, week));
        }
        List<ChartFiles> abroad = ChartFiles.abroad(api).stream()
                .map(chart -> closed(api, label, chart, night.plan().startsAt(), directory))
                .toList();
        return new ClosedWeeks(night.truth(), files, abroad, wrong);
    }

    /** The week in which its first day lies: elsewhere a week may be over sooner. */
    private static ChartFiles closed(DeadwaxApi api, UUID label, Chart chart, Instant first, Path directory) {
        ChartPeriod week = api.periods(label, chart.code(), "week").stream()
                .filter(it -> !first.isBefore(it.from()) && first.isBefore(it.until()))
                .findFirst()
                .orElseThrow(() -> new DemoFailure(chart.name() + " knows no week of " + first + "."));
        api.close(label, chart.code(), week.key());
        return ChartFiles.write(api, label, chart, week, directory);
    }

    private static NightPlan plan(DemoAlbum before, DemoAlbum tonight, String secret) {
        List<Article> articles = Stream.concat(before.articles().stream(), tonight.preOrders().stream())
                .toList();
        return new NightPlan(
                7,
                ORDERS,
                StoreProfile.american(before.shop(), secret),
                articles,
                begins(LocalDate.now(EASTERN)),
                LENGTH,
                AFTERMATH,
                0,
                true);
    }

    /** Midnight of the later of the first days of the digital and of the mail order week that are over. */
    static Instant begins(LocalDate today) {
        LocalDate digital =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY)).minusWeeks(1);
        LocalDate mailOrder =
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.TUESDAY)).minusWeeks(1);
        LocalDate later = digital.isAfter(mailOrder) ? digital : mailOrder;
        return later.atStartOfDay(EASTERN).toInstant();
    }

    /** A weekly file equals its days; what was sold and taken back within the week is in the days only. */
    private static List<String> daysOf(DeadwaxApi api, UUID label, Chart chart, ChartPeriod week) {
        WeekOfDays days = api.weekOfDays(label, chart.code(), week.key());
        long net = days.days().stream().mapToLong(WeekOfDays.Sum::net).sum();
        boolean explained = days.differences().stream().allMatch(it -> it.code().equals("BOTH_IN_DAYS"));
        return net == days.week().net() && explained
                ? List.of()
                : List.of("The days of " + chart.name() + " come to " + net + ", their week to "
                        + days.week().net() + ": " + days.differences());
    }
}
