package org.deadwax.server.store;

import java.util.List;
import java.util.stream.Stream;
import org.deadwax.server.platform.SealedColumn;

/** Where secrets of stores lie. */
public final class StoreSecrets {

    /** What a change of the key seals anew. */
    public static final List<SealedColumn> SEALED = Stream.of(
                    "client_secret", "access_token", "refresh_token", "refresh_before")
            .map(column -> new SealedColumn("store_connection", column, "'store ' || store_id || ' " + column + "'"))
            .toList();

    private StoreSecrets() {}
}
