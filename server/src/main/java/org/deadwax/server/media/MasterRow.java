package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;
import org.deadwax.model.Master;
import org.deadwax.model.Master.Checking;
import org.deadwax.model.MasterState;
import org.deadwax.model.Removed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@link StoredMasters} as people see it. */
@Component
class MasterRow implements RowMapper<Master> {

    private final JsonMapper json;
    private final FindingsJson findingsJson;

    MasterRow(JsonMapper json, FindingsJson findingsJson) {
        this.json = json;
        this.findingsJson = findingsJson;
    }

    @Override
    public Master mapRow(ResultSet row, int number) throws SQLException {
        List<CheckResult> findings = findings(row);
        MasterState state = MasterState.valueOf(row.getString("state"));
        return new Master(
                row.getObject("id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                state,
                row.getString("reason"),
                findings.stream()
                        .filter(CheckResult::open)
                        .map(CheckResult::sentence)
                        .toList(),
                audio(row),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"),
                row.getBoolean("current"),
                row.getString("uploaded_by"),
                row.getString("note"),
                findings,
                checking(row, state),
                removed(row),
                row.getObject("discard_asked_at") == null);
    }

    private List<CheckResult> findings(ResultSet row) throws SQLException {
        Map<Check, CheckResult.Accepted> accepted = new HashMap<>();
        String acceptances = row.getString("acceptances");
        if (acceptances != null) {
            for (JsonNode each : json.readTree(acceptances)) {
                accepted.put(
                        Check.valueOf(each.path("check").asString()),
                        new CheckResult.Accepted(
                                each.path("by").asString(),
                                OffsetDateTime.parse(each.path("at").asString()).toInstant()));
            }
        }
        return findingsJson.read(row.getString("findings")).stream()
                .map(finding -> finding.verdict() == Verdict.WARNING
                        ? finding.accepted(accepted.get(finding.check()))
                        : finding)
                .toList();
    }

    private static Master.@Nullable Audio audio(ResultSet row) throws SQLException {
        if (row.getString("codec") == null) {
            return null;
        }
        return new Master.Audio(
                row.getString("codec"),
                row.getInt("sample_rate_hz"),
                row.getInt("bit_depth"),
                row.getInt("channels"),
                row.getLong("duration_millis"),
                row.getObject("loudness_lufs", Double.class),
                row.getObject("true_peak_dbtp", Double.class),
                row.getBoolean("dual_mono"));
    }

    private static @Nullable Checking checking(ResultSet row, MasterState state) throws SQLException {
        if (state != MasterState.VERIFYING && row.getObject("recheck_asked_at") == null) {
            return null;
        }
        return new Checking(
                Checking.Step.valueOf(row.getString("step")),
                row.getObject("position_millis", Long.class),
                row.getObject("total_millis", Long.class),
                row.getString("waits_for"));
    }

    private static @Nullable Removed removed(ResultSet row) throws SQLException {
        String by = row.getString("removed_by");
        if (by == null) {
            return null;
        }
        Instant at = row.getObject("discard_asked_at", OffsetDateTime.class).toInstant();
        return new Removed(by, at, row.getString("removed_why"));
    }
}
