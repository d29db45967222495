package org.deadwax.server.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells PostgreSQL at the begin of each transaction which label's rows it may see; without a label it sees none. */
public final class LabelTransactions extends JdbcTransactionManager {

    public LabelTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentLabel.find().ifPresent(label -> {
            try {
                show(connection(), label);
            } catch (SQLException e) {
                doCleanupAfterCompletion(transaction);
                throw new CannotCreateTransactionException("Could not set the label of the transaction.", e);
            }
        });
    }

    private Connection connection() {
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new CannotCreateTransactionException("The transaction has no connection.");
        }
        return holder.getConnection();
    }

    private static void show(Connection connection, UUID label) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT set_config('app.label', ?, true)")) {
            statement.setString(1, label.toString());
            statement.execute();
        }
    }
}
