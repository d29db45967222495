package org.deadwax.desktop.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.model.Artist;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Device;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewInvitation;
import org.deadwax.model.NewMember;
import org.deadwax.model.Page;
import org.deadwax.model.Problem;
import org.deadwax.model.Role;
import org.jspecify.annotations.Nullable;

/** A server that keeps the team, devices and ranges of Low Meridian, and refuses what the real one refuses. */
final class LabelOffice {

    static final Artist INES = new Artist(Fixtures.id("Ines Okafor"), "Ines Okafor");
    static final Artist TALL_WEATHER = new Artist(Fixtures.id("Tall Weather"), "Tall Weather");

    final List<Member> members = new ArrayList<>(List.of(
            member(Desks.ROSA.id(), "rosa@lowmeridian.example", "Rosa Imhof", Role.OWNER, List.of()),
            member(Fixtures.id("Jan"), "jan@lowmeridian.example", "Jan Brevik", Role.MANAGER, List.of()),
            member(Fixtures.id("Ines"), "ines@okafor.example", "Ines Okafor", Role.ARTIST, List.of(INES.id())),
            member(Fixtures.id("Books"), "books@ledger.example", "Mara Lindqvist", Role.VIEWER, List.of())));
    final List<Invitation> invitations = new ArrayList<>(List.of(new Invitation(
            Fixtures.id("tall"),
            "band@tallweather.example",
            Role.ARTIST,
            List.of(TALL_WEATHER.id()),
            "rosa@lowmeridian.example",
            Desks.NOW.minus(Duration.ofDays(2)),
            Desks.NOW.plus(Duration.ofDays(5)))));
    final List<Device> devices = new ArrayList<>(List.of(
            device("rosa’s desktop, Linux", 0, true),
            device("Rosa’s laptop, Mac OS X", 3, false),
            device("Garage, Windows 11", 40, false)));
    LabelRanges ranges = new LabelRanges(
            List.of(new LabelRanges.IsrcRange("QMLMR", 2026, 128, 99_999)),
            List.of(new LabelRanges.GtinRange("850042", 12, 10_457, 99_999)),
            new LabelRanges.NumberRange("LMR-###", 47),
            4);
    final List<String> asked = new ArrayList<>();

    @Nullable
    ApiProblem refusal;

    LabelAccess changeLabel(UUID label, LabelEdit edit) {
        if (!ZoneId.getAvailableZoneIds().contains(edit.zone())) {
            String sentence = "“" + edit.zone() + "” is no IANA zone.";
            throw ApiProblem.of(422, "/problems/invalid", sentence, new Problem.Field("zone", sentence));
        }
        return new LabelAccess(label, edit.name(), edit.currency(), edit.zone(), Role.OWNER);
    }

    private static Member member(UUID id, String email, String name, Role role, List<UUID> artists) {
        return new Member(id, email, name, role, artists, Instant.parse("2025-03-11T15:00:00Z"));
    }

    private static Device device(String name, int daysAgo, boolean current) {
        Instant seen = Desks.NOW.minus(Duration.ofDays(daysAgo));
        return new Device(
                Fixtures.id(name),
                name,
                seen.minus(Duration.ofDays(30)),
                seen,
                seen.plus(Duration.ofDays(60)),
                current);
    }

    private void refuse() {
        ApiProblem now = refusal;
        refusal = null;
        if (now != null) {
            throw now;
        }
    }

    List<Member> members(UUID label) {
        return List.copyOf(members);
    }

    List<Artist> artists(UUID label) {
        return List.of(TALL_WEATHER, INES);
    }

    List<Invitation> invitations(UUID label) {
        return List.copyOf(invitations);
    }

    Member changeMember(UUID label, UUID id, MemberChange change) {
        refuse();
        asked.add("change " + change.role() + " " + change.artistIds().size());
        members.replaceAll(each ->
                each.id().equals(id) ? member(id, each.email(), each.name(), change.role(), change.artistIds()) : each);
        return members.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    @Nullable
    Void removeMember(UUID label, UUID id) {
        refuse();
        asked.add("remove");
        members.removeIf(each -> each.id().equals(id));
        return null;
    }

    NewMember addMember(UUID label, MemberEdit edit) {
        asked.add("add " + edit.email());
        Member made = member(Fixtures.id(edit.email()), edit.email(), edit.name(), edit.role(), edit.artistIds());
        members.add(made);
        return new NewMember(made, null);
    }

    NewInvitation invite(UUID label, InvitationEdit edit) {
        refuse();
        asked.add("invite " + edit.email() + " " + edit.role() + " "
                + edit.artistIds().size());
        invitations.removeIf(each -> each.email().equals(edit.email()));
        Invitation made = new Invitation(
                Fixtures.id(edit.email()),
                edit.email(),
                edit.role(),
                edit.artistIds(),
                "rosa@lowmeridian.example",
                Desks.NOW,
                Desks.NOW.plus(Duration.ofDays(7)));
        invitations.add(made);
        return new NewInvitation(
                made, "K7QF-M2XD-99TA", "https://deadwax.lowmeridian.example/invitation#K7QF-M2XD-99TA");
    }

    NewInvitation inviteAgain(UUID label, UUID id) {
        asked.add("again");
        Invitation known = invitations.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new NewInvitation(known, "9PLD-22XA", "https://deadwax.lowmeridian.example/invitation#9PLD-22XA");
    }

    @Nullable
    Void withdrawInvitation(UUID label, UUID id) {
        asked.add("withdraw");
        invitations.removeIf(each -> each.id().equals(id));
        return null;
    }

    List<Device> devices() {
        return List.copyOf(devices);
    }

    @Nullable
    Void revoke(UUID device) {
        asked.add("revoke");
        devices.removeIf(each -> each.id().equals(device));
        return null;
    }

    LabelRanges codeRanges(UUID label) {
        return ranges;
    }

    LabelRanges saveCodeRanges(UUID label, String ifMatch, LabelRanges edit) {
        refuse();
        asked.add("ranges " + ifMatch);
        if (edit.gtin().stream().anyMatch(range -> range.root().length() < 6)) {
            throw ApiProblem.of(
                    422,
                    "/problems/invalid",
                    "One field is wrong.",
                    new Problem.Field("gtin[0].root", "“8500” is not 6 to 11 digits of a company prefix."));
        }
        ranges = new LabelRanges(edit.isrc(), edit.gtin(), edit.catalogue(), ranges.version() + 1);
        return ranges;
    }

    Page<AuditEntry> audit(UUID label, @Nullable String after) {
        return after == null
                ? new Page<>(
                        List.of(
                                entry("rosa@lowmeridian.example", "Planned 15.99 USD for Vinyl, black.", 1),
                                entry("jan@lowmeridian.example", "Changed the ranges of codes.", 9),
                                entry("ines@okafor.example", "Handed in Ferrous.", 30)),
                        "older")
                : new Page<>(List.of(entry("rosa@lowmeridian.example", "Made Cartography.", 200)), null);
    }

    private static AuditEntry entry(String who, String detail, int hoursAgo) {
        return new AuditEntry(
                Fixtures.id(detail),
                Desks.NOW.minus(Duration.ofHours(hoursAgo)),
                who,
                "release.changed",
                "release",
                detail,
                "rosa’s desktop, Linux",
                "192.0.2.17");
    }
}
