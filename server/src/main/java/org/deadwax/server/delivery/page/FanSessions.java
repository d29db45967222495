package org.deadwax.server.delivery.page;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * From how many places a link is used. A place is a browser in a network, and counts once, however often it fetches, breaks
 * off and goes on; only a link that was passed round reaches the limit.
 */
@Component
class FanSessions {

    static final int MOST = 100;
    private static final Duration WITHIN = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    FanSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * In a transaction of the label.
     *
     * @throws PageProblem when it is a new place and there were too many
     */
    void count(UUID labelId, UUID deliveryId, Visitor visitor) {
        boolean known = jdbc.sql("""
                        UPDATE delivery_session SET last_at = :now, fetches = fetches + 1
                        WHERE label_id = :label AND delivery_id = :delivery AND session = :session
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("label", labelId)
                        .param("delivery", deliveryId)
                        .param("session", visitor.session(deliveryId))
                        .update()
                == 1;
        if (known) {
            return;
        }
        long others = jdbc.sql("""
                        SELECT count(*) FROM delivery_session
                        WHERE label_id = :label AND delivery_id = :delivery AND last_at > :since
                        """)
                .param("label", labelId)
                .param("delivery", deliveryId)
                .param("since", clock.instant().minus(WITHIN).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (others >= MOST) {
            throw PageProblem.tooMany();
        }
        jdbc.sql("""
                        INSERT INTO delivery_session (label_id, delivery_id, session, began_at, last_at, fetches)
                        VALUES (:label, :delivery, :session, :now, :now, 1) ON CONFLICT DO NOTHING
                        """)
                .param("label", labelId)
                .param("delivery", deliveryId)
                .param("session", visitor.session(deliveryId))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
