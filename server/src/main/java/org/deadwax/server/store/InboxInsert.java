package org.deadwax.server.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts webhooks into the inbox with one statement, which is its own transaction. */
final class InboxInsert {

    // numbers instead of times: their arrays travel in binary
    private static final String SQL = """
            INSERT INTO store_inbox (day, shop_id, webhook_id, topic, api_version, triggered_at, received_at, state, codec,
                                     size, body)
            SELECT date '1970-01-01' + day, shop, webhook, topic, version,
                   timestamptz 'epoch' + triggered * interval '1 microsecond',
                   timestamptz 'epoch' + received * interval '1 microsecond',
                   state, codec, size, body
            FROM unnest(?::int[], ?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::smallint[],
                        ?::smallint[], ?::int[], ?::bytea[])
                 AS rows (day, shop, webhook, topic, version, triggered, received, state, codec, size, body)
            ON CONFLICT DO NOTHING
            """;

    private static final short WAITING = 0;
    private static final short UNCLAIMED = 3;

    private InboxInsert() {}

    static void insert(Connection connection, List<ReceivedWebhook> webhooks) throws SQLException {
        int count = webhooks.size();
        Integer[] days = new Integer[count];
        Integer[] shops = new Integer[count];
        String[] ids = new String[count];
        String[] topics = new String[count];
        @Nullable String[] versions = new String[count];
        @Nullable Long[] triggered = new Long[count];
        Long[] received = new Long[count];
        Short[] states = new Short[count];
        Short[] codecs = new Short[count];
        Integer[] sizes = new Integer[count];
        byte[][] bodies = new byte[count][];
        for (int i = 0; i < count; i++) {
            ReceivedWebhook webhook = webhooks.get(i);
            days[i] = (int) webhook.day().toEpochDay();
            shops[i] = webhook.shop().id();
            ids[i] = webhook.webhookId();
            topics[i] = webhook.topic();
            versions[i] = webhook.apiVersion();
            triggered[i] = webhook.triggeredAt() == null ? null : micros(webhook.triggeredAt());
            received[i] = micros(webhook.receivedAt());
            states[i] = webhook.shop().registered() ? WAITING : UNCLAIMED;
            codecs[i] = webhook.body().codec();
            sizes[i] = webhook.size();
            bodies[i] = webhook.body().bytes();
        }
        Array[] columns = {
            connection.createArrayOf("int4", days),
            connection.createArrayOf("int4", shops),
            connection.createArrayOf("text", ids),
            connection.createArrayOf("text", topics),
            connection.createArrayOf("text", versions),
            connection.createArrayOf("int8", triggered),
            connection.createArrayOf("int8", received),
            connection.createArrayOf("int2", states),
            connection.createArrayOf("int2", codecs),
            connection.createArrayOf("int4", sizes),
            connection.createArrayOf("bytea", bodies)
        };
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            for (int i = 0; i < columns.length; i++) {
                statement.setArray(i + 1, columns[i]);
            }
            statement.executeUpdate();
        }
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
