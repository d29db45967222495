package org.deadwax.server.catalog.code;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which codes of a range are taken anywhere in the label, in any edition, or were given out once. */
@Component
class UsedCodes {

    private final JdbcClient jdbc;

    UsedCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param prefix with the year's two digits, as "QMLMR26" */
    Set<String> isrcs(UUID labelId, String prefix) {
        return new HashSet<>(jdbc.sql("""
                SELECT isrc FROM track WHERE label_id = :label AND isrc >= :prefix AND isrc < :prefix || ':'
                UNION ALL
                SELECT isrc FROM published_track WHERE label_id = :label AND isrc >= :prefix AND isrc < :prefix || ':'
                UNION ALL
                SELECT code FROM assigned_code
                WHERE label_id = :label AND kind = 'ISRC' AND code >= :prefix AND code < :prefix || ':'
                """)
                .param("label", labelId)
                .param("prefix", prefix)
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** As 14 digits; a SKU that looks like one counts. */
    Set<String> gtins(UUID labelId) {
        return new HashSet<>(jdbc.sql("""
                SELECT gtin FROM product WHERE label_id = :label AND gtin IS NOT NULL
                UNION ALL
                SELECT lpad(sku, 14, '0') FROM product WHERE label_id = :label AND sku ~ '^[0-9]{12,14}$'
                UNION ALL
                SELECT lpad(code, 14, '0') FROM assigned_code WHERE label_id = :label AND kind = 'UPC'
                """)
                .param("label", labelId)
                .query((row, n) -> row.getString(1))
                .list());
    }

    /** In small letters: "LMR-045" and "lmr-045" are one number. */
    Set<String> numbers(UUID labelId) {
        return new HashSet<>(jdbc.sql("""
                SELECT lower(catalogue_number) FROM release WHERE label_id = :label AND catalogue_number IS NOT NULL
                UNION ALL
                SELECT lower(catalogue_number) FROM published_release
                WHERE label_id = :label AND catalogue_number IS NOT NULL
                UNION ALL
                SELECT lower(code) FROM assigned_code WHERE label_id = :label AND kind = 'NUMBER'
                """)
                .param("label", labelId)
                .query((row, n) -> row.getString(1))
                .list());
    }
}
