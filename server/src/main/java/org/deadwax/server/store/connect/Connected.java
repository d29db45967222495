package org.deadwax.server.store.connect;

import java.util.UUID;

/** Told when a store was connected, after all of it was written. It must not throw. */
public interface Connected {

    void tell(UUID storeId);
}
