package org.deadwax.server.catalog.exchange;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Problem;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.catalog.ReleaseMedia;
import org.deadwax.server.catalog.ReleaseMedia.Cover;
import org.deadwax.server.catalog.ReleaseMedia.Stand;
import org.deadwax.server.catalog.ReleaseMedia.TrackMaster;
import org.deadwax.server.catalog.exchange.ern.ErnAddress;
import org.deadwax.server.catalog.exchange.ern.ErnAudio;
import org.deadwax.server.catalog.exchange.ern.ErnSchema;
import org.deadwax.server.catalog.exchange.ern.ErnWriter;
import org.deadwax.server.catalog.release.StoredReleases;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A release as a DDEX message for whoever distributes it. What the message must say and the release does not is named. */
@Component
public class MessageExport {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final StoredReleases stored;
    private final ObjectProvider<ReleaseMedia> media;
    private final AuditLog audit;
    private final Path schemas;
    private final Clock clock;

    MessageExport(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            StoredReleases stored,
            ObjectProvider<ReleaseMedia> media,
            AuditLog audit,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.stored = stored;
        this.media = media;
        this.audit = audit;
        this.schemas = installation.home().resolve("schemas").resolve("ern43");
        this.clock = clock;
    }

    /**
     * To whom the message goes.
     *
     * @param sender the label's DDEX party id
     * @param senderName null for the label's name
     * @param recipient the distributor's DDEX party id; @param recipientName null for that id
     * @param test null for a message that counts
     */
    public record To(
            @Nullable String sender,
            @Nullable String senderName,
            @Nullable String recipient,
            @Nullable String recipientName,
            @Nullable Boolean test) {}

    /**
     * Held against the schema where the home has it.
     *
     * @throws ProblemException 404 when the release is not theirs; 422 naming what the message needs, or what the schema says
     */
    public byte[] of(Access access, UUID releaseId, To to) {
        byte[] message = written(access, releaseId, to);
        ErnSchema schema = ErnSchema.in(schemas);
        List<String> wrong = schema == null ? List.of() : schema.wrong(message);
        if (!wrong.isEmpty()) {
            throw new ProblemException(
                    422,
                    "invalid-message",
                    "The message does not keep to the schema",
                    "The message does not keep to " + schemas.resolve("release-notification.xsd")
                            + ", so a distributor would refuse it. Send what it says to whoever runs the server. "
                            + wrong.getFirst(),
                    wrong.stream()
                            .map(line -> new Problem.Field("message", line))
                            .toList());
        }
        return message;
    }

    private byte[] written(Access access, UUID releaseId, To to) {
        return transactions.execute(status -> {
            Release release = stored.visible(access, releaseId);
            ReleaseMedia kept = media.getIfAvailable();
            List<UUID> tracks = release.tracks().stream().map(Track::id).toList();
            Map<UUID, TrackMaster> masters = kept == null ? Map.of() : kept.masters(access.labelId(), tracks);
            Optional<Cover> cover = kept == null ? Optional.empty() : kept.cover(access.labelId(), releaseId);
            List<Problem.Field> missing = new ArrayList<>();
            String sender = partyId("sender", to.sender(), missing);
            String recipient = partyId("recipient", to.recipient(), missing);
            missing(release, missing);
            List<ErnAudio> audio = audio(release, masters, missing);
            if (!missing.isEmpty()) {
                throw ProblemException.invalid(missing);
            }
            String label = labelName(access);
            ErnAddress address = new ErnAddress(
                    UUID.randomUUID().toString(),
                    sender,
                    to.senderName() == null ? label : to.senderName(),
                    recipient,
                    to.recipientName() == null ? recipient : to.recipientName(),
                    clock.instant(),
                    Boolean.TRUE.equals(to.test()));
            audit.record(
                    "release.exported",
                    "release " + releaseId,
                    "Wrote “" + release.title() + "” as a message to " + recipient + ".");
            return ErnWriter.write(
                    release,
                    release.labelName() == null ? label : release.labelName(),
                    audio,
                    cover.filter(found -> found.stand() == Stand.ACCEPTED)
                            .map(Cover::fileName)
                            .orElse(null),
                    address);
        });
    }

    private static String partyId(String field, @Nullable String text, List<Problem.Field> missing) {
        String id = text == null ? "" : text.replace("-", "").strip();
        if (!ErnAddress.isPartyId(id)) {
            missing.add(new Problem.Field(
                    field,
                    "“" + id + "” is no DDEX party id. One looks like PA-DPIDA-2013042401-U; DDEX gives them out."));
        }
        return id;
    }

    private static void missing(Release release, List<Problem.Field> missing) {
        if (release.title().isEmpty()) {
            missing.add(new Problem.Field("title", "A message names the release. It has no title."));
        }
        if (release.genre() == null) {
            missing.add(new Problem.Field("genre", "A message names a genre. Choose one."));
        }
        if (release.streetDate() == null) {
            missing.add(new Problem.Field("streetDate", "A message says from when on. Choose the street date."));
        }
        if (release.pLine() == null) {
            missing.add(new Problem.Field("pLine", "A message names who owns the recordings. Fill in the ℗ line."));
        }
        if (release.tracks().isEmpty()) {
            missing.add(new Problem.Field("tracks", "There is no track to tell of."));
        }
        for (int i = 0; i < release.tracks().size(); i++) {
            if (release.tracks().get(i).isrc() == null) {
                missing.add(new Problem.Field("tracks[" + i + "].isrc", "Track " + (i + 1) + " has no ISRC."));
            }
        }
        boolean upc = release.products().stream()
                .anyMatch(product -> product.format() == Format.DIGITAL_ALBUM && product.upc() != null);
        if (!upc) {
            missing.add(new Problem.Field(
                    "products", "A message is about a digital album with a UPC. Make that product, or give it one."));
        }
    }

    private static List<ErnAudio> audio(Release release, Map<UUID, TrackMaster> masters, List<Problem.Field> missing) {
        List<ErnAudio> audio = new ArrayList<>();
        for (int i = 0; i < release.tracks().size(); i++) {
            TrackMaster master = masters.get(release.tracks().get(i).id());
            Duration length = master == null ? null : master.length();
            if (master == null || master.stand() != Stand.ACCEPTED || length == null) {
                missing.add(new Problem.Field(
                        "tracks[" + i + "].master",
                        "Track " + (i + 1) + " has no accepted master, so nobody knows how long it is."));
            } else {
                audio.add(new ErnAudio(master.fileName(), length));
            }
        }
        return audio;
    }

    private String labelName(Access access) {
        return jdbc.sql("SELECT name FROM label WHERE id = :label")
                .param("label", access.labelId())
                .query(String.class)
                .single();
    }
}
