package org.deadwax.server.delivery;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.delivery.link.DeliveryLinks;
import org.deadwax.server.media.Audio;
import org.deadwax.server.media.Pictures;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.media.Sender;
import org.deadwax.server.platform.CurrentLabel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings a release as far as fans can have it, and finds the links that they would get. */
final class DeliveredAlbum {

    private final FanShop shop;
    private final JdbcClient jdbc;
    private final TransactionTemplate worker;

    DeliveredAlbum(FanShop shop, JdbcClient jdbc, TransactionTemplate worker) {
        this.shop = shop;
        this.jdbc = jdbc;
        this.worker = worker;
    }

    void masters(Release release, double seconds) {
        for (Track track : release.tracks()) {
            new Sender(
                            shop.owner,
                            shop.label,
                            track.id(),
                            track.number() + ".wav",
                            Audio.stereo(seconds + track.number()).wav())
                    .deliver();
        }
    }

    void cover(Release release) throws Exception {
        byte[] jpeg = Pictures.jpeg(3_000, 3_000);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jpeg));
        ArtworkUpload upload = shop.owner
                .post(
                        shop.path("/releases/" + release.id() + "/artwork"),
                        new ArtworkStart(ArtworkKind.COVER, "cover.jpg", jpeg.length, sha, null))
                .as(ArtworkUpload.class);
        Sender.put(Objects.requireNonNull(upload.ticket()), jpeg);
        shop.owner.post(shop.path("/artwork/" + upload.artwork().id() + "/complete"), null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("SELECT state FROM artwork WHERE label_id = :label AND id = :id")
                        .param("label", shop.label)
                        .param("id", upload.artwork().id())
                        .query(String.class)
                        .single()
                        .equals("ACCEPTED"));
    }

    void ready(Renditions renditions, Release release) {
        worker.executeWithoutResult(status -> renditions.want(shop.label, List.of(release.id())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .until(() -> jdbc.sql("""
                                SELECT count(*) FROM rendition_job
                                WHERE label_id = :label AND release_id = :release AND state = 'DONE'
                                """)
                                .param("label", shop.label)
                                .param("release", release.id())
                                .query(Long.class)
                                .single()
                        == release.tracks().size());
    }

    /** The page's path. */
    String link(DeliveryLinks links, TransactionTemplate transactions, long order) {
        UUID delivery = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> jdbc.sql("SELECT id FROM delivery WHERE label_id = :label AND order_id = :order")
                                .param("label", shop.label)
                                .param("order", order)
                                .query((row, n) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                                .list(),
                        found -> !found.isEmpty())
                .getFirst();
        return CurrentLabel.in(
                shop.label,
                () -> transactions
                        .execute(status -> links.linkOf(shop.label, delivery))
                        .getPath());
    }
}
