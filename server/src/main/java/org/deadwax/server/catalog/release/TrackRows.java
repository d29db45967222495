package org.deadwax.server.catalog.release;

import java.util.UUID;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.catalog.JsonColumn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of tracks. In the caller's transaction. */
@Component
class TrackRows {

    static final String FILLED_IN = """
            number, disc, title, version_title, artists, isrc, explicit, language, p_line, credits, lyrics,
            instant_grat_date, typed""";

    private static final String VALUES = """
            :number, :disc, :title, :versionTitle, :artists::jsonb, :isrc, :explicit, :language, :pLine::jsonb,
            :credits::jsonb, :lyrics, :instantGrat, :typed::jsonb""";

    private static final String INSERT =
            "INSERT INTO track (label_id, release_id, " + FILLED_IN + ") VALUES (:label, :release, " + VALUES + ")";

    private static final String UPDATE = "UPDATE track SET (" + FILLED_IN + ") = (" + VALUES
            + ") WHERE label_id = :label AND release_id = :release AND id = :id";

    private final JdbcClient jdbc;
    private final JsonColumn json;

    TrackRows(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(UUID labelId, UUID releaseId, int number, TrackEdit track) {
        JdbcClient.StatementSpec statement = jdbc.sql(track.id() == null ? INSERT : UPDATE)
                .param("label", labelId)
                .param("release", releaseId)
                .param("number", number)
                .param("disc", track.disc() == null ? 1 : track.disc())
                .param("title", track.title())
                .param("versionTitle", track.versionTitle())
                .param("artists", json.write(track.artists()))
                .param("isrc", track.isrc())
                .param("explicit", ReleaseRows.name(track.explicit()))
                .param("language", track.language())
                .param("pLine", json.write(track.pLine()))
                .param("credits", json.write(track.credits()))
                .param("lyrics", track.lyrics())
                .param("instantGrat", track.instantGratDate())
                .param("typed", json.write(track.typed()));
        (track.id() == null ? statement : statement.param("id", track.id())).update();
    }
}
