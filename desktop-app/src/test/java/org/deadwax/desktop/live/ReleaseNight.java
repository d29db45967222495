package org.deadwax.desktop.live;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.deadwax.model.Format;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveNight;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;

/** The night of Salt Hymnal, Friday 20 November 2026, at 02:14:07 Eastern; all figures sum up. */
final class ReleaseNight {

    static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-20T07:14:08Z");
    static final UUID HYMNAL = UUID.fromString("01932c4e-0000-7000-8000-00000000000a");
    static final UUID LANTERNS = UUID.fromString("01932c4e-0000-7000-8000-00000000000b");
    static final long UNITS = 8_947;
    static final long REVENUE = 16_825_220;
    static final long SEQ = 8_400;

    static final UUID LOW_MERIDIAN = UUID.fromString("01932c4e-0000-7000-8000-0000000000f1");
    static final UUID ODESSA = UUID.fromString("01932c4e-0000-7000-8000-0000000000f2");
    static final UUID EUROPE = UUID.fromString("01932c4e-0000-7000-8000-0000000000f3");

    private ReleaseNight() {}

    static List<Store> stores() {
        return List.of(
                new Store(LOW_MERIDIAN, "Low Meridian", "low-meridian.myshopify.com", NOW, 4_812, 0, 0),
                new Store(ODESSA, "Odessa Vale Official", "odessa-vale.myshopify.com", NOW, 3_610, 25, 0),
                new Store(EUROPE, "Low Meridian Europe", "low-meridian-eu.myshopify.com", NOW, 802, 0, 3));
    }

    /** Lanterns sold 5,120 until 2:14, and 8,940 in all. */
    static LiveNight night(UUID release) {
        if (release.equals(HYMNAL)) {
            return new LiveNight(HYMNAL, "Salt Hymnal", MIDNIGHT, List.of());
        }
        long[] units = new long[24 * 60];
        for (int i = 0; i < units.length; i++) {
            double start = 95 * Math.exp(-i / 9.0);
            double wave = 4 * Math.sin(i * 0.9) + (i > 44 && i < 52 ? 14 : 0) + (i > 118 && i < 130 ? 40 : 0);
            units[i] = Math.round(i < 134 ? 26 + start + wave : 3);
        }
        long before = 0;
        for (int i = 0; i < 134; i++) {
            before += units[i];
        }
        units[3] += 5_120 - before;
        return new LiveNight(
                LANTERNS,
                "Lanterns at Low Tide",
                Instant.parse("2026-10-09T04:00:00Z"),
                LongStream.of(units).boxed().toList());
    }

    private static List<LiveBoard.Day> days() {
        LocalDate first = LocalDate.of(2026, 10, 22);
        List<LiveBoard.Day> days = new ArrayList<>();
        for (int i = 0; i < 29; i++) {
            days.add(new LiveBoard.Day(first.plusDays(i), LANTERNS, 40 + (i * 37) % 90, 0));
        }
        days.add(new LiveBoard.Day(first.plusDays(29), HYMNAL, UNITS, REVENUE));
        return days;
    }

    /** 6,874 in all, as the countries say. */
    private static List<LiveBoard.ByState> states() {
        String[] rows = ("CA 776,NY 614,TX 469,FL 307,WA 278,IL 271,PA 262,OR 205,GA 201,NJ 196,MA 192,OH 188,MI 184,"
                        + "VA 178,NC 174,CO 170,MN 166,TN 162,AZ 158,WI 154,MD 150,MO 146,IN 142,AL 138,LA 134,KY 130,"
                        + "SC 126,OK 90,CT 70,UT 60,NV 50,IA 48,KS 44,AR 40,MS 36,NM 32,NE 28,ID 24,ME 20,NH 18,HI 14,"
                        + "RI 10,DE 8,VT 6,MT 4,AK 2")
                .split(",");
        List<LiveBoard.ByState> states = new ArrayList<>();
        long sum = 0;
        for (String row : rows) {
            long units = Long.parseLong(row.substring(3));
            sum += units;
            states.add(new LiveBoard.ByState(HYMNAL, row.substring(0, 2), units));
        }
        states.add(new LiveBoard.ByState(HYMNAL, "DC", 6_874 - sum));
        return states;
    }

    static LiveBoard board() {
        return new LiveBoard(
                SEQ,
                NOW,
                new LiveTotal(9_412, new Money(17_590_115, "USD")),
                800L,
                minutes(),
                days(),
                List.of(
                        format(HYMNAL, Format.VINYL, 3_126, 10_756_536),
                        format(HYMNAL, Format.DIGITAL_ALBUM, 3_871, 3_828_519),
                        format(HYMNAL, Format.CD, 1_204, 1_683_192),
                        format(HYMNAL, Format.CASSETTE, 431, 516_338),
                        format(HYMNAL, Format.DIGITAL_TRACK, 315, 40_635),
                        format(LANTERNS, Format.VINYL, 255, 764_895),
                        format(LANTERNS, Format.DIGITAL_ALBUM, 210, 0)),
                List.of(
                        new LiveBoard.ByRelease(LANTERNS, "Lanterns at Low Tide", "Odessa Vale", 465, 764_895),
                        new LiveBoard.ByRelease(HYMNAL, "Salt Hymnal", "Odessa Vale", UNITS, REVENUE)),
                countries(),
                states(),
                List.of(
                        new LiveBoard.ByStore(LOW_MERIDIAN, HYMNAL, 4_630, 800L),
                        new LiveBoard.ByStore(ODESSA, HYMNAL, 3_542, 41_000L),
                        new LiveBoard.ByStore(EUROPE, HYMNAL, 775, 2_100L)),
                feed());
    }

    /** One digital album of Salt Hymnal for 9.99. */
    static LiveBatch oneMore(long seq) {
        return new LiveBatch(
                seq,
                new LiveTotal(9_413, new Money(17_591_114, "USD")),
                900L,
                List.of(sale(seq, "Digital album", Format.DIGITAL_ALBUM, "Lisbon", "PT", "#EU-3980", 999, NOW, 1)));
    }

    static LiveSale sale(
            long seq,
            String product,
            Format format,
            @Nullable String place,
            @Nullable String country,
            String order,
            long minor,
            Instant at,
            long units) {
        return new LiveSale(
                seq,
                HYMNAL,
                "Salt Hymnal",
                UUID.nameUUIDFromBytes(product.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                product,
                format,
                LOW_MERIDIAN,
                order,
                units,
                new Money(minor, "USD"),
                place,
                country,
                at,
                at);
    }

    /** A peak in the first minutes that falls, one more at 01:00, then some forty a minute; 38 in the last full one. */
    private static List<LiveBoard.Minute> minutes() {
        int count = 134;
        double[] shape = new double[count];
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double start = i < 3 ? 0.6 + i * 0.2 : Math.exp(-(i - 2) / 14.0);
            double hour = i < 60 ? 0 : 0.32 * Math.exp(-(i - 60) / 16.0);
            double wave = 0.72 + 0.28 * Math.sin(i * 2.4) * Math.cos(i * 0.7);
            shape[i] = (0.165 + start + hour) * wave;
            sum += shape[i];
        }
        List<LiveBoard.Minute> minutes = new ArrayList<>();
        long left = UNITS - 38 - 8;
        for (int i = 0; i < count - 1; i++) {
            long units = i == count - 2 ? left : Math.min(left, Math.round(shape[i] / sum * (UNITS - 46)));
            left -= units;
            minutes.add(minute(i, units));
        }
        minutes.add(minute(count - 1, 38));
        minutes.add(minute(count, 8));
        return minutes;
    }

    private static LiveBoard.Minute minute(int at, long units) {
        return new LiveBoard.Minute(MIDNIGHT.plus(Duration.ofMinutes(at)), HYMNAL, units, units * 1880);
    }

    private static LiveBoard.ByFormat format(UUID release, Format format, long units, long minor) {
        return new LiveBoard.ByFormat(release, format, units, minor);
    }

    private static List<LiveBoard.ByCountry> countries() {
        List<LiveBoard.ByCountry> countries = new ArrayList<>();
        countries.add(new LiveBoard.ByCountry(HYMNAL, "US", 6_874));
        countries.add(new LiveBoard.ByCountry(HYMNAL, "GB", 702));
        countries.add(new LiveBoard.ByCountry(HYMNAL, "DE", 388));
        countries.add(new LiveBoard.ByCountry(HYMNAL, "CA", 361));
        countries.add(new LiveBoard.ByCountry(HYMNAL, "AU", 214));
        String[] others = ("FR IE NL SE NO DK FI BE AT CH IT ES PT PL CZ JP KR NZ BR MX AR CL IS EE SG").split(" ");
        for (int i = 0; i < others.length; i++) {
            countries.add(new LiveBoard.ByCountry(HYMNAL, others[i], i == 0 ? 24 : 16));
        }
        return countries;
    }

    private static List<LiveSale> feed() {
        String[] rows = {
            "Digital album|Portland, OR|US|#OV-8841|999|07",
            "CD|Brooklyn, NY|US|#LM-20417|1398|06",
            "Digital album|Leeds, GB|GB|#EU-3975|999|04",
            "Digital album|Austin, TX|US|#LM-20415|999|02",
            "Vinyl, sea-glass|Chicago, IL|US|#OV-8837|3498|02",
            "Digital album|Oakland, CA|US|#LM-20413|999|-1",
            "Cassette|Hamburg, DE|DE|#EU-3971|1198|-2",
            "Digital album|Missoula, MT|US|#OV-8834|999|-4",
            "CD|Seattle, WA|US|#LM-20410|1398|-5",
            "Digital album|Toronto, CA|CA|#LM-20409|999|-7",
            "Digital album|Nashville, TN|US|#OV-8831|999|-8",
            "Vinyl, sea-glass|Tucson, AZ|US|#LM-20407|3498|-10",
            "Digital album|Melbourne, AU|AU|#LM-20406|999|-12",
            "Cassette|Boston, MA|US|#OV-8828|1198|-13",
            "Digital track|Asheville, NC|US|#LM-20404|129|-15",
            "Vinyl, black|St. Paul, MN|US|#OV-8826|2998|-16",
            "Digital album|San Diego, CA|US|#OV-8825|999|-19",
            "CD|Albany, NY|US|#LM-20401|1398|-20",
            "Digital album|Tampa, FL|US|#LM-20400|999|-21"
        };
        List<LiveSale> feed = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            String[] row = rows[i].split("\\|");
            feed.add(sale(
                    SEQ - i,
                    row[0],
                    formatOf(row[0]),
                    row[1],
                    row[2],
                    row[3],
                    Long.parseLong(row[4]),
                    MIDNIGHT.plus(Duration.ofMinutes(134)).plusSeconds(Long.parseLong(row[5])),
                    1));
        }
        String[] states =
                "CA CA CA CA NY NY NY TX TX FL FL WA IL IL PA OR OR TN GA NC MI OH MN MA NJ CO AZ VA WI MD".split(" ");
        for (int i = rows.length; i < 200; i++) {
            String state = states[(i * 7) % states.length];
            feed.add(sale(
                    SEQ - i,
                    "Digital album",
                    Format.DIGITAL_ALBUM,
                    "Springfield, " + state,
                    "US",
                    "#LM-" + (20_420 - i),
                    999,
                    NOW.minusSeconds(30 + i),
                    1));
        }
        return feed;
    }

    private static Format formatOf(String product) {
        return switch (product) {
            case "CD" -> Format.CD;
            case "Cassette" -> Format.CASSETTE;
            case "Digital track" -> Format.DIGITAL_TRACK;
            case "Digital album" -> Format.DIGITAL_ALBUM;
            default -> Format.VINYL;
        };
    }
}
