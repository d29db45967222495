package org.deadwax.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Migrations;
import org.deadwax.server.testing.TestPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A label's data of the version before whole releases opens with this one, nothing lost. */
class EarlierCatalogueTest {

    private DatabaseAccess access;
    private JdbcClient worker;
    private UUID label;

    @BeforeEach
    void aDatabaseOfThatVersion() {
        access = TestPostgres.createEmpty();
        Flyway.configure()
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .target("202611240000?")
                .load()
                .migrate();
        worker = JdbcClient.create(new DriverManagerDataSource(
                access.url() + "?options=-c%20role%3Ddeadwax_worker", access.user(), access.password()));
        label = id("""
                WITH maker AS (INSERT INTO person (email, name, password_hash) VALUES ('a@b.test', 'A', 'x') RETURNING id)
                INSERT INTO label (name, currency, zone, created_by) SELECT 'L', 'USD', 'UTC', id FROM maker RETURNING id
                """);
    }

    @AfterEach
    void drop() {
        TestPostgres.drop(access);
    }

    @Test
    void itsReleasesTracksAndPricesAreThere() {
        UUID artist = id("INSERT INTO artist (label_id, name) VALUES (:label, 'Tall Weather') RETURNING id");
        UUID release = id("""
                INSERT INTO release (label_id, artist_id, title, street_zone, street_date, state)
                SELECT :label, id, 'Cartography', 'UTC', '2026-11-20', 'PUBLISHED' FROM artist RETURNING id
                """);
        id("INSERT INTO release (label_id, artist_id, title, street_zone) SELECT :label, id, 'Draft', 'UTC' FROM artist"
                + " RETURNING id");
        UUID track = id("""
                INSERT INTO track (label_id, release_id, number, title, isrc)
                SELECT :label, id, 1, 'Datum', 'USSKG1912345' FROM release WHERE title = 'Cartography' RETURNING id
                """);
        UUID product = id("""
                INSERT INTO product (label_id, release_id, format, title, upc, sku)
                SELECT :label, id, 'VINYL', 'Vinyl', '602537205981', 'LP-1' FROM release WHERE title = 'Cartography'
                RETURNING id
                """);
        worker.sql("INSERT INTO product_price VALUES (:label, :product, 'USD', 3499)")
                .param("label", label)
                .param("product", product)
                .update();

        Migrations.run(access);

        assertThat(row(
                        "SELECT main_artists[1] AS main, artists -> 0 ->> 'artistId' AS billed, published_revision, search"
                                + " FROM release WHERE state = 'PUBLISHED'"))
                .containsEntry("main", artist)
                .containsEntry("billed", artist.toString())
                .containsEntry("published_revision", 1)
                .containsEntry("search", "cartography\ntall weather\n602537205981\nlp-1\ndatum\nusskg1912345");
        assertThat(
                        row(
                                "SELECT r.id, t.id AS track FROM published_release r JOIN published_track t ON t.release_id = r.id"))
                .containsEntry("id", release)
                .containsEntry("track", track);
        assertThat(row("SELECT product_id, currency, minor FROM price_step"))
                .isEqualTo(Map.of("product_id", product, "currency", "USD", "minor", 3499L));
    }

    private UUID id(String sql) {
        return worker.sql(sql).param("label", label).query(UUID.class).single();
    }

    private Map<String, @Nullable Object> row(String sql) {
        return worker.sql(sql).query().singleRow();
    }
}
