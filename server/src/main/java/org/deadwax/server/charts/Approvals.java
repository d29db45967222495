package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code chart_approval}. Within a transaction of the label. */
@Component
class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param who wrote it last */
    record Approval(UUID productId, ApprovalEdit edit, String who, long version) {}

    Map<UUID, Approval> of(UUID labelId) {
        Map<UUID, Approval> approvals = new HashMap<>();
        jdbc.sql("SELECT * FROM chart_approval WHERE label_id = :label")
                .param("label", labelId)
                .query((row, n) -> approval(row))
                .list()
                .forEach(approval -> approvals.put(approval.productId(), approval));
        return approvals;
    }

    /** @param version that was read, 0 for none. @return whether it was still that one */
    boolean write(UUID labelId, UUID product, ApprovalEdit edit, long version, String who, Instant at) {
        String sql = version == 0 ? """
                INSERT INTO chart_approval (label_id, product_id, kind, sale_from, asked, approved, until, merch_alone, note,
                    who, changed_at, version)
                VALUES (:label, :product, :kind, :saleFrom, :asked, :approved, :until, :merchAlone, :note, :who, :at,
                    :version + 1)
                ON CONFLICT DO NOTHING
                """ : """
                UPDATE chart_approval SET kind = :kind, sale_from = :saleFrom, asked = :asked, approved = :approved,
                    until = :until, merch_alone = :merchAlone, note = :note, who = :who, changed_at = :at,
                    version = version + 1
                WHERE label_id = :label AND product_id = :product AND version = :version
                """;
        return jdbc.sql(sql)
                        .param("label", labelId)
                        .param("product", product)
                        .param("kind", edit.kind().name())
                        .param("saleFrom", edit.saleFrom())
                        .param("asked", edit.asked())
                        .param("approved", edit.approved())
                        .param("until", edit.until())
                        .param("merchAlone", edit.merchAlone())
                        .param("note", edit.note().strip())
                        .param("who", who)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("version", version)
                        .update()
                > 0;
    }

    boolean forget(UUID labelId, UUID product) {
        return jdbc.sql("DELETE FROM chart_approval WHERE label_id = :label AND product_id = :product")
                        .param("label", labelId)
                        .param("product", product)
                        .update()
                > 0;
    }

    private static Approval approval(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject("product_id", UUID.class),
                new ApprovalEdit(
                        ApprovalKind.valueOf(row.getString("kind")),
                        row.getObject("sale_from", LocalDate.class),
                        row.getObject("asked", LocalDate.class),
                        row.getObject("approved", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getBoolean("merch_alone"),
                        row.getString("note")),
                row.getString("who"),
                row.getLong("version"));
    }
}
