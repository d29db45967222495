package org.deadwax.server.store.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkKind;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkState;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.ListingState;
import org.deadwax.model.PartTicket;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.shopifyfake.FakeImage;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The cover goes to the store, is replaced by the next one, and no other picture goes. */
@SystemTest
class CoverTest {

    @LocalServerPort
    private int port;

    @Test
    void theNewestCoverStandsFirstAndTheMerchantsPicturesStay() throws Exception {
        StoreOfALabel label = new StoreOfALabel(port);
        byte[] first = picture(3_000);
        deliver(label, first);
        assertThat(label.publish().state()).isEqualTo(ListingState.PUBLISHED);
        assertThat(label.there().images()).extracting(FakeImage::bytes).containsExactly(first);
        FakeImage theirs = label.shop.shelves().picture(label.there(), "On the turntable");
        byte[] second = picture(3_001);
        deliver(label, second);
        assertThat(label.listing().state()).isEqualTo(ListingState.DIFFERS);

        assertThat(label.publish().state()).isEqualTo(ListingState.PUBLISHED);

        assertThat(label.there().images()).hasSize(2).last().isEqualTo(theirs);
        assertThat(label.there().images().getFirst().bytes()).isEqualTo(second);
        assertThat(label.publish().differences()).isEmpty();
        assertThat(label.shop.faults().asked("stagedUploadsCreate")).isEqualTo(2);
    }

    private static byte[] picture(int pixels) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(pixels, pixels, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static void deliver(StoreOfALabel label, byte[] file) throws Exception {
        String print =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        ArtworkUpload upload = label.api
                .post(
                        label.label + "/releases/" + label.release.id() + "/artwork",
                        new ArtworkStart(ArtworkKind.COVER, "cover.jpg", file.length, print, null))
                .as(ArtworkUpload.class);
        PartTicket ticket = Objects.requireNonNull(upload.ticket());
        HttpRequest.Builder put =
                HttpRequest.newBuilder(URI.create(ticket.url())).PUT(HttpRequest.BodyPublishers.ofByteArray(file));
        ticket.headers().forEach(put::header);
        HttpClient.newHttpClient().send(put.build(), HttpResponse.BodyHandlers.discarding());
        String path = label.label + "/artwork/" + upload.artwork().id();
        label.api.post(path + "/complete", null);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> label.api.get(path).as(Artwork.class), now -> now.state() == ArtworkState.ACCEPTED);
    }
}
