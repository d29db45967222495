package org.deadwax.server.catalog.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deadwax.model.Credit;
import org.deadwax.model.Ipi;
import org.deadwax.model.Isni;
import org.deadwax.model.Isrc;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.platform.Fields;
import org.jspecify.annotations.Nullable;

/** As {@link ReleaseReading}, of one track. */
final class TrackReading {

    private static final int MOST_CREDITS = 200;
    private static final int MOST_DISCS = 100;

    private TrackReading() {}

    static TrackEdit of(String path, TrackEdit track, Fields fields) {
        AsTyped typed = new AsTyped(path, track.typed(), fields);
        Isrc isrc = typed.read("isrc", track.isrc(), Isrc::parse);
        int disc = track.disc() == null ? 1 : track.disc();
        if (disc < 1 || disc > MOST_DISCS) {
            fields.wrong(path + "disc", "Discs are counted from 1 to " + MOST_DISCS + "; this is " + disc + ".");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("instantGratDate", track.instantGratDate());
        values.put("explicit", track.explicit());
        values.put("pLine.year", track.pLine() == null ? null : track.pLine().year());
        return new TrackEdit(
                track.id(),
                disc,
                typed.line("title", track.title()),
                typed.optional("versionTitle", track.versionTitle(), AsTyped.LINE),
                ReleaseReading.artists(path + "artists", track.artists(), fields),
                isrc == null ? null : isrc.code(),
                track.explicit(),
                ReleaseReading.language(typed.optional("language", track.language(), AsTyped.LINE)),
                ReleaseReading.rights("pLine", track.pLine(), typed),
                credits(path, track.credits(), typed, fields),
                typed.optional("lyrics", track.lyrics(), AsTyped.TEXT),
                track.instantGratDate(),
                typed.kept(values));
    }

    private static List<Credit> credits(String path, List<Credit> sent, AsTyped typed, Fields fields) {
        if (sent.size() > MOST_CREDITS || sent.stream().anyMatch(Objects::isNull)) {
            fields.wrong(path + "credits", "At most " + MOST_CREDITS + " credits, none of them null.");
            return List.of();
        }
        return sent.stream()
                .map(credit -> new Credit(
                        credit.role(),
                        typed.line("credits", credit.name()),
                        typed.optional("credits", credit.detail(), AsTyped.LINE),
                        number(
                                typed.optional("credits", credit.ipi(), AsTyped.LINE),
                                text -> Ipi.parse(text).digits()),
                        number(
                                typed.optional("credits", credit.isni(), AsTyped.LINE),
                                text -> Isni.parse(text).code())))
                .toList();
    }

    /** In its one form, or as it was typed. */
    private static @Nullable String number(@Nullable String text, java.util.function.UnaryOperator<String> inOneForm) {
        if (text == null) {
            return null;
        }
        try {
            return inOneForm.apply(text);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
