package org.deadwax.server.catalog.release;

import java.util.UUID;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.Billing;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseState;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.JsonColumn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the rows of releases, without their tracks. In the caller's transaction. */
@Component
class ReleaseRows {

    /** What an editor fills in; identity, state and what is derived are other columns. */
    static final String FILLED_IN = """
            artist_id, main_artists, artists, title, version_title, label_name, catalogue_number, genre, language,
            explicit, p_line, c_line, original_date, street_date, street_zone, preorder_from, territories, liner_notes,
            typed""";

    private static final String VALUES = """
            :artist, :mains, :artists::jsonb, :title, :versionTitle, :labelName, :number, :genre, :language,
            :explicit, :pLine::jsonb, :cLine::jsonb, :original, :street, :zone, :preorder, :territories::jsonb, :notes,
            :typed::jsonb""";

    private final JdbcClient jdbc;
    private final JsonColumn json;

    ReleaseRows(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    UUID insert(UUID labelId, ReleaseEdit release) {
        return bind(
                        "INSERT INTO release (label_id, " + FILLED_IN + ") VALUES (:label, " + VALUES
                                + ") RETURNING id",
                        labelId,
                        release)
                .query(UUID.class)
                .single();
    }

    void update(UUID labelId, UUID id, ReleaseEdit release, ReleaseState state) {
        bind(
                        "UPDATE release SET (" + FILLED_IN + ") = (" + VALUES
                                + "), state = :state, version = version + 1, "
                                + "changed_at = now() WHERE label_id = :label AND id = :id",
                        labelId,
                        release)
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, UUID labelId, ReleaseEdit release) {
        UUID[] mains = release.artists().stream()
                .filter(artist -> artist.role() == ArtistRole.MAIN)
                .map(Billing::artistId)
                .distinct()
                .toArray(UUID[]::new);
        return jdbc.sql(sql)
                .param("label", labelId)
                .param("artist", mains[0])
                .param("mains", mains)
                .param("artists", json.write(release.artists()))
                .param("title", release.title())
                .param("versionTitle", release.versionTitle())
                .param("labelName", release.labelName())
                .param("number", release.catalogueNumber())
                .param("genre", release.genre())
                .param("language", release.language())
                .param("explicit", name(release.explicit()))
                .param("pLine", json.write(release.pLine()))
                .param("cLine", json.write(release.cLine()))
                .param("original", release.originalDate())
                .param("street", release.streetDate())
                .param("zone", release.streetZone())
                .param("preorder", Instants.column(release.preorderFrom()))
                .param("territories", json.write(release.territories()))
                .param("notes", release.linerNotes())
                .param("typed", json.write(release.typed()));
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
