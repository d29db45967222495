package org.deadwax.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One of each record that goes over the wire, with what is easily lost: nulls, big numbers, other currencies. */
final class Samples {

    private static final UUID ID = UUID.fromString("0199a3c4-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0199a3c4-0000-7000-8000-000000000002");
    private static final Instant AT = Instant.parse("2026-11-20T07:14:00.123456Z");
    private static final LocalDate STREET = LocalDate.of(2026, 11, 20);
    private static final Artist ARTIST = new Artist(ID, "Low Meridian");
    private static final LabelAccess LABEL = new LabelAccess(ID, "Low Meridian", "USD", "America/New_York", Role.OWNER);
    private static final Me ME = new Me(ID, "rosa@deadwax.test", "Rosa", List.of(LABEL));
    private static final Member MEMBER = new Member(ID, "rosa@deadwax.test", "Rosa", Role.ARTIST, List.of(OTHER), AT);
    private static final Product PRODUCT = new Product(
            OTHER,
            Format.VINYL,
            null,
            "Vinyl, sea-glass",
            new Upc("602537205981"),
            "LM-001-LP",
            List.of(Money.of("34.99", "USD"), Money.of("4200", "JPY")),
            3);
    private static final Release RELEASE = new Release(
            ID,
            "Cartography",
            ARTIST,
            null,
            STREET,
            "America/New_York",
            ReleaseState.DRAFT,
            List.of(new Track(ID, 1, "Delta", new Isrc("USSKG1912345")), new Track(OTHER, 2, "Estuary", null)),
            List.of(PRODUCT),
            7);
    private static final ReleaseSummary SUMMARY = new ReleaseSummary(
            ID, "Cartography", ARTIST, "LM-001", null, ReleaseState.PUBLISHED, List.of(Format.VINYL), 10, 9);
    private static final Master MASTER = new Master(
            ID,
            OTHER,
            "01 Delta.wav",
            61_234_567_890L,
            MasterState.ACCEPTED,
            null,
            List.of("Both channels are identical."),
            new Master.Audio("pcm_s24le", 96_000, 24, 2, 238_600, -14.2, null, true),
            AT);
    private static final RuleLine RULE_LINE = new RuleLine(
            ID,
            "US",
            STREET,
            null,
            List.of(Format.VINYL),
            false,
            null,
            Money.of("15.99", "USD"),
            null,
            Map.of("count", 1),
            false,
            "two sources",
            "two public implementations",
            new RuleLine.Written("rosa@deadwax.test", AT, "Confirmed by our representative."));
    private static final ChartRule CHART_RULE = new ChartRule(
            "MIN_PRICE",
            "Below minimum price",
            "Paid less than the minimum.",
            1,
            List.of(RULE_LINE),
            List.of(RULE_LINE));
    private static final RuleEdit RULE_EDIT = new RuleEdit(
            "US",
            STREET,
            null,
            List.of(Format.VINYL),
            false,
            Money.of("16.99", "USD"),
            Map.of(),
            false,
            "Announced by letter.");
    private static final RuleChange RULE_CHANGE = new RuleChange(
            ID, AT, "rosa@deadwax.test", "MIN_PRICE", RuleChange.What.MADE, "15.99 USD", "16.99 USD", "Announced.");
    private static final Redemption REDEMPTION = new Redemption(ID, 9_007_199_254_740_993L, 7, 1, AT);
    private static final ChartApproval APPROVAL = new ChartApproval(
            ApprovalKind.FAN_PACK,
            STREET,
            STREET,
            STREET,
            null,
            STREET,
            true,
            "Mail of Friday.",
            "Ask by Friday.",
            "rosa@deadwax.test",
            3);
    private static final LiveTotal TOTAL = new LiveTotal(8_947, Money.of("168252.20", "USD"));
    private static final LiveSale SALE = new LiveSale(
            9_007_199_254_740_993L,
            ID,
            "Cartography",
            OTHER,
            "Vinyl, sea-glass",
            Format.VINYL,
            OTHER,
            "#1001",
            -1,
            Money.of("-34.99", "USD"),
            null,
            "US",
            AT,
            AT);
    private static final ReportingEquation EQUATION = new ReportingEquation(
            0,
            5_846,
            38,
            21,
            List.of(new ReportingEquation.Excluded("FREE", "Free", "Nothing was paid.", "compiler", 1_322)),
            List.of(new ReportingEquation.Excluded("NOT_SHIPPED", "Not shipped", "No scan yet.", "two sources", 187)),
            187,
            4_278,
            4);
    private static final ChartPeriod PERIOD = new ChartPeriod(
            "US_DIGITAL",
            "2026-11-26",
            "Week of 26 November",
            STREET,
            LocalDate.of(2026, 11, 26),
            "America/New_York",
            AT,
            AT,
            AT,
            null);

    private static final FileChanges CHANGES = new FileChanges(
            5, 5, 2, 2, List.of(new FileChanges.Line("M31", "M32", 3), new FileChanges.Line(null, "M33", 1)), 0);

    private Samples() {}

    static List<Object> all() {
        return List.of(
                new SignIn("rosa@deadwax.test", "secret", "Rosa's desktop"),
                new Session("token", AT, ME),
                ME,
                new Device(ID, "Rosa's desktop", AT, AT, AT, true),
                new PasswordChange("old", "new"),
                new LabelEdit("Low Meridian", "USD", "America/New_York"),
                LABEL,
                MEMBER,
                new MemberEdit("rosa@deadwax.test", "Rosa", Role.ARTIST, List.of(OTHER)),
                new MemberChange(Role.VIEWER, List.of()),
                new NewMember(MEMBER, null),
                new AuditEntry(ID, AT, "rosa@deadwax.test", "release.changed", "release 1", "Changed.", null, "::1"),
                new Problem(
                        "/problems/invalid",
                        "Something needs another look",
                        422,
                        null,
                        null,
                        List.of(new Problem.Field("tracks[3].isrc", "Not one."))),
                ARTIST,
                new ArtistEdit("Low Meridian"),
                new Page<>(List.of(SUMMARY), "next"),
                SUMMARY,
                RELEASE,
                new ReleaseEdit(
                        "Cartography",
                        ID,
                        "LM-001",
                        null,
                        "America/New_York",
                        List.of(new ReleaseEdit.TrackEdit(null, "Delta", "US-SKG-19-12345"))),
                PRODUCT,
                new ProductEdit(Format.DIGITAL_TRACK, ID, "Delta", null, "T-1", List.of(Money.of("1.29", "EUR"))),
                new UploadStart(ID, "01 Delta.wav", 61_234_567_890L, "ab12"),
                new Upload(ID, OTHER, "01 Delta.wav", 61_234_567_890L, 16_777_216, 2, List.of(1, 2), MASTER),
                new UploadPart(1, "c2hh"),
                new PartTicket(1, "http://localhost/part", Map.of("x-amz-checksum-sha256", "c2hh"), AT),
                new PartDone(1, "c2hh", "\"etag\""),
                MASTER,
                new Store(ID, "Low Meridian", "low-meridian.myshopify.com", null, 3, 2, 1),
                new StoreEdit("Low Meridian", "low-meridian.myshopify.com"),
                new ParkedWebhook("9007199254740993", "orders/paid", AT, 5, "No id."),
                new UnmappedSale("Salt Hymnal LP + tote", null, "Low Meridian", 4, AT, AT),
                TOTAL,
                SALE,
                new LiveBatch(12, TOTAL, 180L, List.of(SALE)),
                new LiveBoard(
                        12,
                        AT,
                        TOTAL,
                        null,
                        List.of(new LiveBoard.Minute(AT, ID, 3, 104_97)),
                        List.of(new LiveBoard.Day(LocalDate.of(2026, 11, 20), ID, 3, 104_97)),
                        List.of(new LiveBoard.ByFormat(null, Format.CD, 3, 104_97)),
                        List.of(new LiveBoard.ByRelease(ID, "Cartography", "Low Meridian", 3, 104_97)),
                        List.of(new LiveBoard.ByCountry(null, "US", 3)),
                        List.of(new LiveBoard.ByState(ID, "OR", 3)),
                        List.of(new LiveBoard.ByStore(OTHER, ID, 3, 180L)),
                        List.of(SALE)),
                new LiveNight(ID, "Cartography", AT, List.of(3L, 0L)),
                new Chart(
                        "US_DIGITAL",
                        "Billboard, digital",
                        "America/New_York",
                        "D3",
                        "US",
                        "USD",
                        DayOfWeek.THURSDAY,
                        "Billboard week of",
                        List.of("fulfilled", "redeemed by the buyer"),
                        LocalTime.of(13, 0),
                        "stated by the chart",
                        "the compiler's help pages"),
                CHART_RULE,
                RULE_EDIT,
                RULE_CHANGE,
                REDEMPTION,
                APPROVAL,
                new ApprovalEdit(ApprovalKind.BOX_SET, STREET, STREET, null, null, false, "Asked by e-mail."),
                new PackagedProduct(ID, "Cartography", OTHER, "Box set", APPROVAL),
                PERIOD,
                new ChartReport(
                        PERIOD,
                        12,
                        EQUATION,
                        List.of(new ChartReport.ByRelease(ID, "Cartography", "Low Meridian", EQUATION)),
                        List.of(new ChartReport.Finding(
                                "NO_ISRC", "Has no ISRC.", "Add it.", ID, OTHER, ID, 1, true, true)),
                        null,
                        6_155,
                        null,
                        List.of("94|3|1")),
                new ChartAccount("US_DIGITAL", "4030", "54321", null, Map.of("lineEnd", "CRLF"), 1),
                new UnitDecision(
                        "#1001",
                        ID,
                        "Vinyl",
                        2,
                        "EXCLUDED",
                        "FREE",
                        "Nothing was paid.",
                        Money.zero("USD"),
                        "37201",
                        AT),
                new PriceMinimum(
                        Format.VINYL,
                        "US",
                        false,
                        Money.of("15.99", "USD"),
                        LocalDate.of(2025, 4, 4),
                        null,
                        "Vinyl needs 15.99 USD since 4 April 2025.",
                        "MIN_PRICE",
                        "two sources",
                        "two implementations"),
                new PeriodLife(
                        PERIOD,
                        List.of(
                                new PeriodLife.Step("CLOSED", "DONE", AT, "Rosa", "Closed."),
                                new PeriodLife.Step("CHECKED", "BLOCKED", null, null, "One finding.")),
                        "One finding blocks the file."),
                new FileOverrideEdit("NO_ISRC", OTHER, "The distributor reports it."),
                new FileOverride(ID, "NO_ISRC", OTHER, "Delta", 7, "The distributor reports it.", "Rosa", AT, null),
                new FileVersion(2, "DWLMD.txt", "ab12", 70, 5, 3, 1, "D3", "1.0", "1a2b", 12, "Wrong UPC", "Rosa", AT),
                CHANGES,
                new CorrectionDraft(CHANGES, List.of()),
                new CorrectionEdit("Wrong UPC"),
                new ChartChannel(
                        "US_DIGITAL",
                        "SFTP",
                        "sftp.example.com",
                        22,
                        "dwlmd",
                        "in",
                        "KEY",
                        "SHA256:abc",
                        false,
                        true,
                        new ChartChannel.Schedule(List.of("week", "day"), 30, null, List.of(24, 2)),
                        1_800,
                        3),
                new ChannelSecret("secret", null, null),
                new HostKey("ssh-ed25519", "SHA256:abc", null, "Compare it with what the compiler says."),
                new HostKeyPin("SHA256:abc"),
                new Submission(
                        ID,
                        "US_DIGITAL",
                        "week-2026-11-26",
                        2,
                        "DWLMD.txt",
                        "ab12",
                        "SFTP",
                        "SENT",
                        "the schedule",
                        AT,
                        AT,
                        AT,
                        9_007_199_254_740_993L,
                        null,
                        null,
                        new Submission.Answer(true, "Received.", "Rosa", AT),
                        List.of(new Submission.Attempt(AT, "Connection refused."), new Submission.Attempt(AT, null))),
                new SubmissionEdit("SFTP"),
                new SubmissionAnswer(false, "Wrong account."),
                new CutOffClock(
                        PERIOD,
                        AT,
                        AT,
                        38_760,
                        List.of(new CutOffClock.Pending(
                                "NOT_SHIPPED", "Not shipped", 187, "187 units will not count.")),
                        new CutOffClock.Fulfilments(187, 1_800, AT, true, "Done in 7 minutes."),
                        new CutOffClock.Projection(5_846, 6_000, 6_500, 7_000, "By the last eight weeks.")),
                new ReporterCountdown(
                        "US_DIGITAL",
                        4,
                        1,
                        false,
                        "Billboard week of 26 Dec 2026",
                        List.of(new ReporterCountdown.Week("week-2026-11-26", "Billboard week of 5 Dec 2026", "SENT")),
                        "Three more weeks."),
                new FileLine(
                        2,
                        "M3060254767739698321S",
                        "Mail order sale",
                        List.of(new FileLine.Field("ZIP", "98321", "Of the shipping address."))),
                new WeekOfDays(
                        new WeekOfDays.Sum("week-2026-11-26", "Week", 3, 0, true),
                        List.of(new WeekOfDays.Sum("day-2026-11-26", "Thu 26 Nov 2026", 4, 1, true)),
                        List.of(new WeekOfDays.Difference("BOTH_IN_DAYS", 1, 1, 1, "Sold and taken back."))),
                new TrackEquivalents(
                        10, List.of(new TrackEquivalents.OfRelease(ID, "Cartography", "Low Meridian", 40, 25, 2))),
                new ReportFormatInfo(
                        "D3",
                        "Digital",
                        "1.0",
                        "built in",
                        List.of(new ReportFormatInfo.Setting("lineEnd", "CRLF", List.of("CRLF", "LF"), "How it ends.")),
                        null),
                new ChartAgenda(List.of(new ChartAgenda.Item(
                        "US_DIGITAL",
                        "US digital",
                        "week-2026-11-26",
                        "DEADLINE",
                        AT,
                        "America/New_York",
                        false,
                        true,
                        "The file is due."))));
    }
}
