package org.deadwax.server.catalog.list;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which releases somebody asks for, as conditions on a table {@code release r}: theirs to see, and what the filter says. */
final class ReleaseFinding {

    /** More are a pasted text. */
    private static final int MOST_WORDS = 12;

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    private ReleaseFinding() {}

    static ReleaseFinding of(Access access, ReleaseFilter filter, Clock clock) {
        ReleaseFinding finding = new ReleaseFinding();
        finding.and("r.label_id = :label", "label", access.labelId());
        if (!access.seesAll()) {
            finding.and(
                    "(r.artist_id = ANY (:artists) OR r.main_artists && :artists)",
                    "artists",
                    access.artistIds().toArray(UUID[]::new));
        }
        finding.parameters.put("now", Instants.column(clock.instant()));
        finding.words(filter.q());
        finding.facts(filter);
        return finding;
    }

    /** Each word is found somewhere, whatever its case and accents; codes also when they are typed with hyphens. */
    private void words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return;
        }
        List<String> words = Arrays.stream(q.replace("\0", "").strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String code = word.replace("-", "");
            String found = found("word" + i, word);
            and(code.isEmpty() || code.equals(word) ? found : "(" + found + " OR " + found("code" + i, code) + ")");
        }
    }

    /** What people type stands for itself. It is folded once, not for each row as a plan for any word would. */
    private String found(String parameter, String word) {
        parameters.put(parameter, word);
        return "strpos(r.search, (SELECT folded(:" + parameter + "))) > 0";
    }

    private void facts(ReleaseFilter filter) {
        if (filter.standing() != null) {
            and(standing(filter.standing()));
        }
        if (filter.artist() != null) {
            and("(r.artist_id = :main OR :main = ANY (r.main_artists))", "main", filter.artist());
        }
        if (filter.format() != null) {
            and(
                    "EXISTS (SELECT FROM product p WHERE p.label_id = :label AND p.release_id = r.id AND p.format = :format)",
                    "format",
                    filter.format().name());
        }
        if (filter.genre() != null && !filter.genre().isBlank()) {
            and(
                    "folded(r.genre) = (SELECT folded(:genre))",
                    "genre",
                    filter.genre().strip().replace("\0", ""));
        }
        if (filter.from() != null) {
            and("r.street_date >= :from", "from", filter.from());
        }
        if (filter.until() != null) {
            and("r.street_date <= :until", "until", filter.until());
        }
        if (filter.ready() != null) {
            and("r.ready = :ready", "ready", filter.ready());
        }
    }

    /** A published release is out as soon as its street date has come in its zone. Needs {@code :now}. */
    static String standing(ReleaseFilter.Standing standing) {
        String published = "r.state IN ('PUBLISHED', 'REVISED')";
        String out = "coalesce(r.street_date <= (:now::timestamptz AT TIME ZONE r.street_zone)::date, false)";
        return switch (standing) {
            case DRAFT -> "r.state = 'DRAFT'";
            case WAITING -> "r.state = 'SUBMITTED'";
            case CHANGES_ASKED -> "r.state = 'CHANGES_ASKED'";
            case PREORDER -> published + " AND NOT " + out;
            case OUT -> published + " AND " + out;
            case REVISED -> "r.published_revision > 0 AND r.state <> 'PUBLISHED'";
        };
    }

    private void and(String condition) {
        conditions.add(condition);
    }

    private void and(String condition, String parameter, Object value) {
        and(condition);
        parameters.put(parameter, value);
    }

    String where() {
        return String.join("\n  AND ", conditions);
    }

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
        return statement.params(parameters);
    }
}
