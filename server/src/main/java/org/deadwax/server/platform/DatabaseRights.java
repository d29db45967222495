package org.deadwax.server.platform;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the owner may do in a database that somebody else made, looked at before anything is changed: what is missing is told
 * as the statement that gives it.
 */
final class DatabaseRights {

    private static final List<String> ROLES = List.of(Pools.APP, Pools.WORKER);

    private final DatabaseAccess access;
    private final JdbcClient owner;

    DatabaseRights(DatabaseAccess access, Connection connection) {
        this.access = access;
        this.owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private record Found(
            String user,
            String database,
            String encoding,
            boolean readOnly,
            boolean createsRoles,
            @Nullable String schema,
            boolean createsTables) {}

    /** @throws CannotStart when the owner could not migrate, or could not become one of the two lesser roles */
    void refuseMissing(boolean migrates) {
        Found found = look();
        if (found.readOnly()) {
            throw new CannotStart(
                    "The database " + access
                            + " takes no changes: it is a standby, or set to read only. Set DEADWAX_DATABASE_URL to the primary.");
        }
        if (!found.encoding().equals("UTF8")) {
            throw new CannotStart("The database " + access + " is encoded in " + found.encoding()
                    + " and cannot hold every name. Make another: CREATE DATABASE deadwax OWNER " + found.user()
                    + " ENCODING 'UTF8' TEMPLATE template0");
        }
        refuseRoles(found);
        if (migrates) {
            refuseSchema(found);
        }
    }

    private void refuseRoles(Found found) {
        List<String> missing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String role : ROLES) {
            if (!exists(role)) {
                missing.add(role);
            } else if (!mayBecome(role)) {
                others.add(role);
            }
        }
        if (!missing.isEmpty() && !found.createsRoles()) {
            throw new CannotStart("The database user " + found.user() + " may not create the roles "
                    + String.join(" and ", missing) + ", which Deadwax works in. Have a superuser say: ALTER ROLE "
                    + found.user() + " CREATEROLE");
        }
        if (!others.isEmpty()) {
            throw new CannotStart("The database user " + found.user() + " may not become "
                    + String.join(" or ", others)
                    + ", which somebody else made on this server. Have a superuser say: GRANT "
                    + String.join(", ", others) + " TO " + found.user() + " WITH SET TRUE, INHERIT FALSE");
        }
    }

    private void refuseSchema(Found found) {
        if (!found.createsTables()) {
            throw new CannotStart("The database user " + found.user() + " may not make tables in the schema public of "
                    + access + ". Have the database's owner say there: GRANT CREATE ON SCHEMA public TO "
                    + found.user());
        }
        if (!"public".equals(found.schema())) {
            throw new CannotStart("The database user " + found.user() + " would make tables in the schema "
                    + found.schema() + " and not in public. Have a superuser say: ALTER ROLE " + found.user()
                    + " IN DATABASE " + found.database() + " SET search_path = public");
        }
    }

    /** Names come quoted where SQL needs it. */
    private Found look() {
        return owner.sql("""
                        SELECT quote_ident(current_user),
                               quote_ident(current_database()),
                               current_setting('server_encoding'),
                               current_setting('transaction_read_only')::boolean,
                               (SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user),
                               current_schema(),
                               coalesce(has_schema_privilege(to_regnamespace('public')::oid, 'CREATE'), false)
                        """)
                .query((row, i) -> new Found(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getBoolean(7)))
                .single();
    }

    private boolean exists(String role) {
        return owner.sql("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role)")
                .param("role", role)
                .query(Boolean.class)
                .single();
    }

    /** Or may grant it to himself. */
    private boolean mayBecome(String role) {
        return owner.sql("SELECT pg_has_role(:role, 'SET') OR pg_has_role(:role, 'MEMBER WITH ADMIN OPTION')")
                .param("role", role)
                .query(Boolean.class)
                .single();
    }
}
