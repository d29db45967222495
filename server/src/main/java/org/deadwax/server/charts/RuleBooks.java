package org.deadwax.server.charts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.charts.rules.OwnLine;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rules as a label has them: those that Deadwax came with, and what it wrote over them. Within a transaction of it. */
@Component
class RuleBooks {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RuleBook shipped;
    private final RuleLines lines;
    private final JdbcClient jdbc;

    RuleBooks(RuleBook shipped, RuleLines lines, JdbcClient jdbc) {
        this.shipped = shipped;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    RuleBook of(UUID labelId) {
        return with(lines.holding(labelId));
    }

    /** Of two lines on one day the one that was written last holds. */
    RuleBook with(List<OwnLine> own) {
        if (own.isEmpty()) {
            return shipped;
        }
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : shipped.rules()) {
            List<OwnLine> over =
                    own.stream().filter(line -> line.code().equals(rule.code())).toList();
            rules.add(OwnLine.over(rule, over));
        }
        StringBuilder text = new StringBuilder(shipped.version());
        own.forEach(line -> text.append('\n').append(line.id()));
        byte[] hash = ChartData.sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8));
        return new RuleBook(HexFormat.of().formatHex(hash, 0, 6), rules);
    }

    /** Keeps the book under its version, so that a period that was closed by it can be read by it. */
    void keep(UUID labelId, RuleBook book) {
        jdbc.sql("""
                        INSERT INTO chart_rule_book (label_id, version, book) VALUES (:label, :version, :book::jsonb)
                        ON CONFLICT DO NOTHING
                        """)
                .param("label", labelId)
                .param("version", book.version())
                .param("book", JSON.writeValueAsString(book))
                .update();
    }

    /** The book that a period was closed by; the shipped one for what was closed before books were kept. */
    RuleBook kept(UUID labelId, String version) {
        if (version.equals(shipped.version())) {
            return shipped;
        }
        Optional<String> book = jdbc.sql(
                        "SELECT book::text FROM chart_rule_book WHERE label_id = :label AND version = :version")
                .param("label", labelId)
                .param("version", version)
                .query(String.class)
                .optional();
        return book.map(text -> Objects.requireNonNull(JSON.readValue(text, RuleBook.class)))
                .orElse(shipped);
    }
}
