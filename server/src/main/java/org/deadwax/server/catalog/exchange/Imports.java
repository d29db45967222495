package org.deadwax.server.catalog.exchange;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.CatalogueImport.Fault;
import org.deadwax.model.CatalogueImport.State;
import org.deadwax.model.ImportColumns;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.exchange.ern.UnreadableMessage;
import org.deadwax.server.catalog.exchange.sheet.UnreadableSheet;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files on their way into the catalogue. A file is worked off in steps of a moment each, which whoever asked for it asks for
 * one after another: so it shows how far it is, can be left at any time, and goes on after either side died.
 */
@Component
public class Imports {

    public static final int MOST_BYTES = 20 * 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int SHOWN_FAULTS = 200;
    private static final int LONGEST_NAME = 200;

    private final StoredImports stored;
    private final TakeIn takeIn;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    Imports(StoredImports stored, TakeIn takeIn, TransactionTemplate transactions, AuditLog audit, Clock clock) {
        this.stored = stored;
        this.takeIn = takeIn;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a file and says what is in it.
     *
     * @param zone IANA name for street dates
     * @throws ProblemException 422 for what is neither a table nor a release message; 413 when it is too large
     */
    public CatalogueImport open(Access access, String fileName, byte[] body, String zone) {
        if (body.length > MOST_BYTES) {
            throw new ProblemException(
                    413,
                    "too-large",
                    "Too large",
                    "The file has " + body.length + " bytes; at most 20 MB go in at once.");
        }
        String name = plain(fileName);
        ReadFile file = read(body, null, checked(zone));
        return transactions.execute(status -> {
            UUID id = stored.insert(
                    access.labelId(),
                    name,
                    file.kind(),
                    body,
                    zone,
                    SignedIn.current().email());
            audit.record("import.opened", "import " + id, "Looked at “" + name + "”.");
            return view(access, row(access, id, false), file);
        });
    }

    public List<CatalogueImport> latest(Access access) {
        return transactions.execute(status -> stored.ids(access.labelId()).stream()
                .map(id -> find(access, id))
                .toList());
    }

    /** @throws ProblemException 404 when it is not theirs */
    public CatalogueImport find(Access access, UUID id) {
        return transactions.execute(status -> {
            StoredImports.Row row = row(access, id, false);
            return view(access, row, read(access, row));
        });
    }

    /** @throws ProblemException 409 when it is under way; 422 for columns that mean the same or nothing */
    public CatalogueImport columns(Access access, UUID id, ImportColumns columns) {
        return transactions.execute(status -> {
            StoredImports.Row row = row(access, id, true);
            if (row.state() != State.OPEN) {
                throw new ProblemException(
                        409,
                        "under-way",
                        "Under way",
                        "“" + row.fileName() + "” is being imported; its columns are fixed.");
            }
            read(stored.body(access.labelId(), id), columns.fields(), row.zone());
            stored.columns(access.labelId(), id, columns.fields());
            StoredImports.Row now = row(access, id, false);
            return view(access, now, read(access, now));
        });
    }

    /** Works for about a second and says how far it is. @throws ProblemException 404 when it is not theirs */
    public CatalogueImport step(Access access, UUID id) {
        StoredImports.Row row = transactions.execute(status -> row(access, id, false));
        ReadFile file = transactions.execute(status -> read(access, row));
        Instant until = clock.instant().plus(STEP);
        boolean more = true;
        while (more) {
            more = one(access, id, file) && clock.instant().isBefore(until);
        }
        return transactions.execute(status -> view(access, row(access, id, false), file));
    }

    /** @return false when all is done */
    private boolean one(Access access, UUID id, ReadFile file) {
        AtomicInteger tried = new AtomicInteger(-1);
        try {
            return transactions.execute(status -> {
                StoredImports.Row row = row(access, id, true);
                if (row.next() >= file.releases().size()) {
                    finish(access, row);
                    return false;
                }
                tried.set(row.next());
                TakeIn.Outcome outcome = takeIn.take(access, file.releases().get(row.next()));
                stored.proceed(access.labelId(), id, State.RUNNING, outcome);
                return true;
            });
        } catch (ProblemException e) {
            if (tried.get() < 0) {
                throw e;
            }
            refuse(access, id, file, tried.get(), String.valueOf(e.getMessage()));
        } catch (DataIntegrityViolationException e) {
            log.warn("Release {} of import {} is refused by the database", tried.get(), id, e);
            refuse(
                    access,
                    id,
                    file,
                    tried.get(),
                    "something in it cannot be stored. Mend it in the file and import it again.");
        }
        return true;
    }

    /** Unless somebody else, who imports the same file, has gone past it meanwhile. */
    private void refuse(Access access, UUID id, ReadFile file, int tried, String reason) {
        transactions.executeWithoutResult(status -> {
            if (row(access, id, true).next() != tried) {
                return;
            }
            IncomingRelease release = file.releases().get(tried);
            String sentence = "“" + release.edit().title() + "”: " + reason;
            if (release.rows().isEmpty()) {
                stored.fault(access.labelId(), id, new Fault(null, "", sentence));
            }
            release.rows().forEach(number -> stored.fault(access.labelId(), id, new Fault(number, "", sentence)));
            stored.proceed(access.labelId(), id, State.RUNNING, null);
        });
    }

    private void finish(Access access, StoredImports.Row row) {
        if (row.state() == State.DONE) {
            return;
        }
        stored.state(access.labelId(), row.id(), State.DONE);
        audit.record(
                "import.done",
                "import " + row.id(),
                "Imported “" + row.fileName() + "”: " + row.made() + " releases made, " + row.addedTo() + " completed, "
                        + row.known() + " known already.");
    }

    /** What stays out of a sheet: the rows as they were, each with its reasons. @throws ProblemException 404 */
    public Rejected rejected(Access access, UUID id) {
        return transactions.execute(status -> {
            StoredImports.Row row = row(access, id, false);
            ReadFile file = read(access, row);
            return new Rejected(row.fileName(), file.sheet(), faults(access, row, file));
        });
    }

    private List<Fault> faults(Access access, StoredImports.Row row, ReadFile file) {
        List<Fault> faults = new ArrayList<>(file.faults());
        faults.addAll(stored.faults(access.labelId(), row.id()));
        return faults;
    }

    private StoredImports.Row row(Access access, UUID id, boolean lock) {
        return stored.find(access.labelId(), id, lock)
                .orElseThrow(() -> ProblemException.notFound("There is no import " + id + "."));
    }

    private ReadFile read(Access access, StoredImports.Row row) {
        return read(stored.body(access.labelId(), row.id()), row.columns(), row.zone());
    }

    private static ReadFile read(byte[] body, @Nullable List<@Nullable String> columns, String zone) {
        try {
            return ReadFile.of(body, columns, zone);
        } catch (UnreadableSheet | UnreadableMessage e) {
            throw ProblemException.invalid("file", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid("fields", String.valueOf(e.getMessage()));
        }
    }

    private CatalogueImport view(Access access, StoredImports.Row row, ReadFile file) {
        List<Fault> faults = faults(access, row, file);
        return new CatalogueImport(
                row.id(),
                row.fileName(),
                row.kind(),
                row.state(),
                file.columns(),
                file.rows(),
                file.releases().size(),
                row.next(),
                row.made(),
                row.addedTo(),
                row.known(),
                faults.size(),
                faults.stream().limit(SHOWN_FAULTS).toList(),
                file.notKept(),
                row.startedBy(),
                row.startedAt());
    }

    /** The last part of a path, without what no file system has in a name. */
    private static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "catalogue" : last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }

    private static String checked(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw ProblemException.invalid("zone", "“" + zone + "” is no time zone. Write America/New_York.");
        }
    }
}
