package org.deadwax.server.media;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.model.Waveform;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Masters drawn, once, while they were checked. */
@Component
public class Waveforms {

    private final Masters masters;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    Waveforms(Masters masters, JdbcClient jdbc, TransactionTemplate transactions) {
        this.masters = masters;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param tag changes when the drawing does
     */
    public record Tagged(String tag, Waveform waveform) {}

    /**
     * @param fine up to 65,536 stretches of 10 ms or more; else up to 1,600
     * @throws ProblemException 404 while it is not drawn
     */
    public Tagged find(Access access, UUID masterId, boolean fine) {
        Master master = masters.find(access, masterId);
        return transactions
                .execute(status -> select(access, masterId, fine))
                .orElseThrow(() -> ProblemException.notFound(
                        "“" + master.fileName() + "” is not drawn: that is done once it was decoded to its end."));
    }

    private Optional<Tagged> select(Access access, UUID masterId, boolean fine) {
        String level = fine ? "fine" : "coarse";
        return jdbc.sql("""
                        SELECT duration_millis, %1$s, %1$s_millis, extract(epoch FROM made_at)::text FROM master_waveform
                        WHERE label_id = :label AND master_id = :master
                        """.formatted(level))
                .param("label", access.labelId())
                .param("master", masterId)
                .query((row, n) -> {
                    byte[] peaks = row.getBytes(2);
                    return new Tagged(
                            "\"" + level + "-" + row.getString(4) + "\"",
                            new Waveform(
                                    row.getLong(1),
                                    peaks.length / 2,
                                    row.getDouble(3),
                                    Base64.getEncoder().encodeToString(peaks)));
                })
                .optional();
    }
}
