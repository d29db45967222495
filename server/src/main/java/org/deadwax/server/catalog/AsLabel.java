package org.deadwax.server.catalog;

import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.server.platform.CurrentLabel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs a query as a label, from wherever it is asked: in the open transaction if it is that label's own. */
@Component
class AsLabel {

    private final TransactionTemplate transactions;

    AsLabel(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    <T> T in(UUID labelId, Supplier<T> query) {
        return CurrentLabel.in(labelId, () -> transactions.execute(status -> query.get()));
    }
}
