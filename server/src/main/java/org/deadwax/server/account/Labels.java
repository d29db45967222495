package org.deadwax.server.account;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The labels of this installation. */
@Component
public class Labels {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final JdbcClient allLabels;
    private final TransactionTemplate allTransactions;
    private final Memberships memberships;
    private final AuditLog audit;

    Labels(
            JdbcClient jdbc,
            @Worker JdbcClient allLabels,
            @Worker TransactionTemplate allTransactions,
            Memberships memberships,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.allLabels = allLabels;
        this.allTransactions = allTransactions;
        this.memberships = memberships;
        this.audit = audit;
    }

    public List<LabelAccess> of(SignedIn who) {
        return memberships.of(who.personId());
    }

    /**
     * Makes whoever asks its owner.
     *
     * @param key the same one gives the same label; null always makes a new one
     * @throws ProblemException 403 unless they own the installation
     */
    public LabelAccess create(SignedIn who, LabelEdit edit, @Nullable String key) {
        if (!who.installationOwner()) {
            throw ProblemException.forbidden("Only the installation's owner makes labels.");
        }
        check(edit);
        UUID id = allTransactions.execute(status -> insert(who, edit, key));
        return memberships.of(who.personId()).stream()
                .filter(label -> label.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Of whatever label, for timed work. */
    public String name(UUID labelId) {
        return allLabels
                .sql("SELECT name FROM label WHERE id = :label")
                .param("label", labelId)
                .query(String.class)
                .single();
    }

    /** The current label as its member sees it. */
    @Transactional(readOnly = true)
    public LabelAccess current(Access access) {
        return jdbc.sql("SELECT name, currency, zone FROM label WHERE id = :label")
                .param("label", access.labelId())
                .query((row, n) -> new LabelAccess(
                        access.labelId(),
                        row.getString("name"),
                        row.getString("currency"),
                        row.getString("zone"),
                        access.role()))
                .single();
    }

    /** @throws ProblemException 422 for another currency: what was sold is kept in the first */
    @Transactional
    public LabelAccess change(Access access, LabelEdit edit) {
        check(edit);
        LabelAccess before = current(access);
        if (!before.currency().equals(edit.currency())) {
            throw ProblemException.invalid(
                    "currency",
                    "The label's revenue is kept in " + before.currency() + ", and that stays. Make another label for "
                            + edit.currency() + ".");
        }
        jdbc.sql("UPDATE label SET name = :name, zone = :zone WHERE id = :label")
                .param("name", edit.name().strip())
                .param("zone", edit.zone())
                .param("label", access.labelId())
                .update();
        audit.record(
                "label.changed",
                "label " + access.labelId(),
                "Is now “" + edit.name().strip() + "”, " + edit.zone() + ".");
        return current(access);
    }

    private UUID insert(SignedIn who, LabelEdit edit, @Nullable String key) {
        Optional<UUID> made = allLabels
                .sql("""
                INSERT INTO label (name, currency, zone, created_by, creation_key)
                VALUES (:name, :currency, :zone, :who, :key)
                ON CONFLICT (created_by, creation_key) DO NOTHING RETURNING id
                """)
                .param("name", edit.name().strip())
                .param("currency", edit.currency())
                .param("zone", edit.zone())
                .param("who", who.personId())
                .param("key", key)
                .query(UUID.class)
                .optional();
        if (made.isEmpty()) {
            return allLabels
                    .sql("SELECT id FROM label WHERE created_by = :who AND creation_key = :key")
                    .param("who", who.personId())
                    .param("key", key)
                    .query(UUID.class)
                    .single();
        }
        allLabels
                .sql("INSERT INTO membership (label_id, person_id, role) VALUES (:label, :person, :role)")
                .param("label", made.get())
                .param("person", who.personId())
                .param("role", Role.OWNER.name())
                .update();
        audit.recordCreated(made.get(), who, "Made the label “" + edit.name().strip() + "”.");
        return made.get();
    }

    private static void check(LabelEdit edit) {
        Fields fields = new Fields();
        fields.text("name", edit.name(), LONGEST_NAME);
        if (!isCurrency(edit.currency())) {
            fields.wrong("currency", "“" + edit.currency() + "” is no ISO 4217 currency, as USD is.");
        }
        if (!isZone(edit.zone())) {
            fields.wrong("zone", "“" + edit.zone() + "” is no IANA zone, as America/New_York is.");
        }
        fields.check();
    }

    private static boolean isCurrency(@Nullable String code) {
        return code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static boolean isZone(@Nullable String zone) {
        try {
            return zone != null && ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
