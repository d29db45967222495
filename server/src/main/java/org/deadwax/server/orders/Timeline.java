package org.deadwax.server.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.model.OrderEvent;
import org.deadwax.model.OrderEvent.Kind;
import org.deadwax.model.OutgoingMail;
import org.deadwax.server.charts.ReportedUnits.Reported;
import org.deadwax.server.sales.OrderStory.Entry;
import org.deadwax.server.sales.OrderStory.Heard;
import org.deadwax.server.sales.UnitEventKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to an order, from the webhook to the chart's file. */
@Component
class Timeline {

    private static final Map<UnitEventKind, Kind> KINDS = Map.of(
            UnitEventKind.CANCELLED, Kind.CANCELLED,
            UnitEventKind.REFUNDED, Kind.REFUNDED,
            UnitEventKind.RESTORED, Kind.RESTORED,
            UnitEventKind.REPRICED, Kind.REPRICED,
            UnitEventKind.SHIPPED, Kind.SHIPPED,
            UnitEventKind.UNSHIPPED, Kind.UNSHIPPED,
            UnitEventKind.SCANNED, Kind.SCANNED,
            UnitEventKind.REDEEMED, Kind.REDEEMED);

    List<OrderEvent> of(Told told) {
        List<OrderEvent> events = new ArrayList<>();
        events.add(
                event(Kind.BOUGHT, null, told.order().orderedAt(), told.order().mobile() ? "On a phone." : ""));
        told.heard().forEach(heard -> events.add(heard(heard)));
        counted(told.entries(), events);
        units(told.entries(), events);
        told.mails().forEach(mail -> events.add(mail(mail)));
        if (told.openedAt() != null) {
            events.add(event(Kind.OPENED, Format.DIGITAL_ALBUM, told.openedAt(), "Download page."));
        }
        reported(told, events);
        events.sort(Comparator.comparing(OrderEvent::at).thenComparing(OrderEvent::kind));
        return events;
    }

    private static OrderEvent heard(Heard heard) {
        Duration late = Duration.between(heard.saidAt(), heard.heardAt());
        String after = late.isNegative()
                ? ""
                : " after " + String.format(Locale.ROOT, "%.1f", late.toMillis() / 1000.0) + " s";
        return new OrderEvent(Kind.TOLD, null, heard.heardAt(), heard.topic() + after + ".", null, heard.times(), null);
    }

    /** By the batch that wrote them: a sale of three is one step. */
    private static void counted(List<Entry> entries, List<OrderEvent> events) {
        Map<Long, List<Entry>> batches = entries.stream()
                .filter(entry -> entry.kind() == UnitEventKind.ORDERED)
                .collect(Collectors.groupingBy(Entry::seq, LinkedHashMap::new, Collectors.toList()));
        batches.forEach((seq, batch) -> events.add(event(
                Kind.COUNTED,
                null,
                batch.getFirst().recordedAt(),
                (batch.size() == 1 ? "One unit" : batch.size() + " units") + " on the ledger, batch "
                        + String.format(Locale.ROOT, "%,d", seq) + ".")));
    }

    private record Step(Kind kind, Format format) {}

    private static void units(List<Entry> entries, List<OrderEvent> events) {
        Map<Step, List<Entry>> steps = entries.stream()
                .filter(entry -> KINDS.containsKey(entry.kind()))
                .collect(Collectors.groupingBy(
                        entry -> new Step(KINDS.getOrDefault(entry.kind(), Kind.COUNTED), entry.format()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        steps.forEach((step, some) -> {
            Entry first = some.getFirst();
            Instant last = some.getLast().at();
            events.add(new OrderEvent(
                    step.kind,
                    step.format,
                    first.at(),
                    "",
                    first.place(),
                    some.size(),
                    last.equals(first.at()) ? null : last));
        });
    }

    private static OrderEvent mail(OutgoingMail mail) {
        boolean failed = switch (mail.state()) {
            case REFUSED, STOPPED, BOUNCED, COMPLAINED -> true;
            case WAITING, SENT, IN_FOLDER -> false;
        };
        Instant at = mail.endedAt() == null ? mail.queuedAt() : mail.endedAt();
        return event(failed ? Kind.MAIL_FAILED : Kind.MAIL, Format.DIGITAL_ALBUM, at, words(mail));
    }

    private static String words(OutgoingMail mail) {
        String subject = mail.subject().isEmpty() ? "" : "“" + mail.subject() + "”, ";
        return switch (mail.state()) {
            case WAITING -> subject + (mail.reason().isEmpty() ? "in line." : "waits: " + mail.reason());
            case SENT ->
                subject + (mail.attempts() <= 1 ? "taken at the first try." : "taken at try " + mail.attempts() + ".");
            case IN_FOLDER -> subject + "lies on the server, since it has no relay.";
            case REFUSED -> subject + "refused: " + mail.reason();
            case STOPPED -> subject + "not sent: mail to the address came back before.";
            case BOUNCED -> subject + "came back: " + mail.reason();
            case COMPLAINED -> subject + "called spam by whoever got it.";
        };
    }

    private record Line(Kind kind, Format format, String chart, String period) {}

    private static void reported(Told told, List<OrderEvent> events) {
        Map<Line, List<Reported>> lines = new LinkedHashMap<>();
        for (Reported unit : told.reported()) {
            Format format = told.entries().stream()
                    .filter(entry -> entry.lineItemId() == unit.lineItemId() && entry.unitNo() == unit.unitNo())
                    .map(Entry::format)
                    .findFirst()
                    .orElse(null);
            if (format != null) {
                Line line = new Line(unit.back() ? Kind.RETURNED : Kind.REPORTED, format, unit.chart(), unit.period());
                lines.computeIfAbsent(line, key -> new ArrayList<>()).add(unit);
            }
        }
        lines.forEach((line, units) -> events.add(new OrderEvent(
                line.kind,
                line.format,
                units.getFirst().at(),
                line.chart + ", " + line.period + ".",
                null,
                units.size(),
                null)));
    }

    private static OrderEvent event(Kind kind, @Nullable Format format, Instant at, String detail) {
        return new OrderEvent(kind, format, at, detail, null, 1, null);
    }
}
