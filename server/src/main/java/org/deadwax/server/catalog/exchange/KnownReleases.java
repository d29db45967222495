package org.deadwax.server.catalog.exchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ArtistRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the release of the catalogue that a file means: by a product's UPC, by number, by title and artist. */
@Component
class KnownReleases {

    private final JdbcClient jdbc;

    KnownReleases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> find(UUID labelId, IncomingRelease release) {
        List<String> gtins = release.products().stream()
                .map(product -> product.edit().upc())
                .filter(Objects::nonNull)
                .filter(upc -> upc.matches("[0-9]{12,14}"))
                .map(upc -> "0".repeat(14 - upc.length()) + upc)
                .toList();
        String main = release.artists().stream()
                .filter(artist -> artist.role() == ArtistRole.MAIN)
                .findFirst()
                .orElseGet(() -> release.artists().getFirst())
                .name();
        return jdbc.sql("""
                SELECT r.id FROM release r JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
                WHERE r.label_id = :label
                  AND (r.id IN (SELECT p.release_id FROM product p WHERE p.label_id = :label AND p.gtin = ANY (:gtins))
                       OR lower(r.catalogue_number) = lower(:number)
                       OR (lower(r.title) = lower(:title) AND lower(a.name) = lower(:artist)
                           AND lower(coalesce(r.version_title, '')) = lower(:version)
                           AND (r.catalogue_number IS NULL OR :number::text IS NULL)))
                ORDER BY r.id LIMIT 1
                """)
                .param("label", labelId)
                .param("gtins", gtins.toArray(String[]::new))
                .param("number", release.edit().catalogueNumber())
                .param("title", release.edit().title().strip())
                .param("artist", main.strip())
                .param("version", Objects.requireNonNullElse(release.edit().versionTitle(), ""))
                .query(UUID.class)
                .optional();
    }
}
