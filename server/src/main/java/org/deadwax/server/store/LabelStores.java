package org.deadwax.server.store;

import java.util.UUID;
import org.deadwax.server.sales.StoresOfLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores that a label registered. */
@Component
class LabelStores implements StoresOfLabel {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    LabelStores(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public boolean has(UUID labelId, UUID storeId) {
        return Boolean.TRUE.equals(transactions.execute(
                status -> jdbc.sql("SELECT EXISTS (SELECT FROM store WHERE label_id = :label AND id = :id)")
                        .param("label", labelId)
                        .param("id", storeId)
                        .query(Boolean.class)
                        .single()));
    }
}
