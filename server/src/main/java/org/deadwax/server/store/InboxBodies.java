package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Bodies that were counted and are still kept. */
@Component
public class InboxBodies {

    /** So many at once: within a transaction the driver fetches the rest when they are wanted. */
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    InboxBodies(@Worker DataSource pool) {
        this.jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(AT_ONCE);
    }

    /** @param text as it was sent */
    public record Body(long id, String text) {

        @Override
        public String toString() {
            return "Body[" + id + "]";
        }
    }

    /** Of a shop, in no order. */
    public void counted(int shopId, Consumer<Body> each) {
        RowCallbackHandler read = row -> each.accept(new Body(
                row.getLong(1), new String(Codec.unpack(row.getShort(2), row.getBytes(3)), StandardCharsets.UTF_8)));
        jdbc.query("SELECT id, codec, body FROM store_inbox WHERE shop_id = ? AND state = 1", read, shopId);
    }
}
