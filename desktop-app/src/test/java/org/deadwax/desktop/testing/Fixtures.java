package org.deadwax.desktop.testing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.Format;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;

/** Low Meridian's catalogue, as the pictures of the design have it. */
public final class Fixtures {

    private static final List<Format> ALL =
            List.of(Format.VINYL, Format.DIGITAL_ALBUM, Format.CD, Format.CASSETTE, Format.DIGITAL_TRACK);

    private Fixtures() {}

    /** The same id for the same name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    public static List<ReleaseSummary> releases() {
        return List.of(
                release("Anechoic", "Juniper Static", 46, "2027-02-12", ReleaseState.DRAFT, 11, 3),
                release("Cartography", "Tall Weather", 45, "2027-01-22", ReleaseState.DRAFT, 11, 7),
                release("Parade of Minor Gods", "Glass Orchard", 44, "2026-12-11", ReleaseState.PUBLISHED, 11, 11),
                release("Ferrous", "Ines Okafor", 43, "2026-12-04", ReleaseState.PUBLISHED, 11, 11),
                release("Salt Hymnal", "Odessa Vale", 42, "2026-11-20", ReleaseState.PUBLISHED, 10, 10),
                release("Kindling Season", "Marrow & Pine", 41, "2026-11-13", ReleaseState.PUBLISHED, 9, 9),
                release("Night Bus Psalter", "Hollis Quay", 40, "2026-10-16", ReleaseState.PUBLISHED, 12, 12),
                release("Copper Beds", "Velvet Ohm", 39, "2026-09-25", ReleaseState.PUBLISHED, 8, 8),
                release("The Long Grass", "The Paper Harbours", 38, "2026-08-28", ReleaseState.PUBLISHED, 10, 10),
                release("Radio for Sleepers", "Juniper Static", 37, "2026-07-17", ReleaseState.PUBLISHED, 11, 11),
                release("Understory", "Sefton Ray", 36, "2026-06-19", ReleaseState.PUBLISHED, 10, 10),
                release("Blue Hour Municipal", "Mirador Lane", 35, "2026-05-15", ReleaseState.PUBLISHED, 10, 10),
                release("Slow Arithmetic", "Ines Okafor", 34, "2026-04-03", ReleaseState.PUBLISHED, 9, 9),
                release("House Without Clocks", "Pale Ferry", 33, "2026-03-06", ReleaseState.PUBLISHED, 10, 10),
                release("Tender Machinery", "Velvet Ohm", 32, "2026-01-30", ReleaseState.PUBLISHED, 10, 10),
                release("Winter Allotment", "The Paper Harbours", 31, "2025-12-05", ReleaseState.PUBLISHED, 8, 8),
                release("Signal Fires", "Tall Weather", 30, "2025-10-24", ReleaseState.PUBLISHED, 10, 10),
                release("Lanterns at Low Tide", "Odessa Vale", 29, "2025-09-12", ReleaseState.PUBLISHED, 10, 10));
    }

    private static ReleaseSummary release(
            String title, String artist, int number, String street, ReleaseState state, int tracks, int masters) {
        return new ReleaseSummary(
                id(title),
                title,
                new Artist(id(artist), artist),
                String.format("LMR-%03d", number),
                LocalDate.parse(street),
                state,
                ALL,
                tracks,
                masters);
    }
}
