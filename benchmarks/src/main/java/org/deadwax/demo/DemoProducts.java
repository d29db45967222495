package org.deadwax.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.editor.TypedRelease;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Release;
import org.deadwax.simulator.Article;
import org.jspecify.annotations.Nullable;

/** Everything that an album is sold as, and what the compiler was asked: some of it too late, so that it counts nowhere. */
final class DemoProducts {

    private final TypedRelease typed;
    private final DemoAlbum.Album album;
    private final LocalDate street;
    private final List<Article> articles = new ArrayList<>();
    private final Map<String, ApprovalEdit> asked = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private int barcodes = 10;

    DemoProducts(TypedRelease typed, DemoAlbum.Album album, LocalDate street) {
        this.typed = typed;
        this.album = album;
        this.street = street;
    }

    List<Article> articles() {
        return articles;
    }

    Map<String, String> refused() {
        return refused;
    }

    /** Into the editor, where they are saved together with the release. */
    void write() {
        article(Format.VINYL, null, "Vinyl", "LP", "34.99", 10);
        article(Format.CD, null, "CD", "CD", "13.99", 10);
        article(Format.CASSETTE, null, "Cassette", "CS", "11.99", 10);
        article(Format.DIGITAL_ALBUM, null, "Digital", "D", "9.99", 10);
        track();
        packs();
        boxes();
        versions();
    }

    /** @return the SKU of each product, by its id, once the compiler was asked about those that need it */
    Map<UUID, String> ask(DeadwaxApi api, UUID label, Release saved) {
        Map<UUID, String> skus = new HashMap<>();
        saved.products().forEach(product -> {
            String sku = String.valueOf(product.sku());
            skus.put(product.id(), sku);
            ApprovalEdit approval = asked.get(sku);
            if (approval != null) {
                api.saveChartApproval(label, product.id(), 0, approval);
            }
        });
        return skus;
    }

    private void track() {
        int number = 4;
        product(Format.DIGITAL_TRACK, number, album.tracks.get(number - 1), "D04", "1.29", Map.of());
        sold(Format.DIGITAL_TRACK, album.tracks.get(number - 1), "D04", "1.29", 10);
    }

    /** Two; the second was never asked for. */
    private void packs() {
        article(Format.FAN_PACK, Format.VINYL, "LP + T-shirt fan pack", "FP1", "49.99", 10);
        approve("FP1", ApprovalKind.FAN_PACK, street, street.minusDays(20));
        article(Format.FAN_PACK, Format.VINYL, "LP + tote bag fan pack", "FP2", "44.99", 6);
        approve("FP2", ApprovalKind.FAN_PACK, street, null);
        refused.put(sku("FP2"), "FAN_PACK");
    }

    /** Two; the second was asked for ten days ahead, and it takes twenty-eight. */
    private void boxes() {
        article(Format.BOX_SET, Format.VINYL, "Box set", "BX1", "89.99", 10);
        approve("BX1", ApprovalKind.BOX_SET, street, street.minusDays(40));
        article(Format.BOX_SET, Format.VINYL, "Box set, second edition", "BX2", "79.99", 6);
        approve("BX2", ApprovalKind.BOX_SET, street, street.minusDays(10));
        refused.put(sku("BX2"), "BOX_SET");
    }

    /** Five exclusive downloads; four of an album count. */
    private void versions() {
        for (int i = 1; i <= 5; i++) {
            String title = "Digital, version " + i;
            product(Format.DIGITAL_ALBUM, null, title, "V" + i, "10.99", Map.of("upc", upc()));
            approve("V" + i, ApprovalKind.VERSION, i < 5 ? street.minusDays(1) : street, null);
            if (i == 1 || i == 5) {
                sold(Format.DIGITAL_ALBUM, title, "V" + i, "10.99", 1);
            }
        }
        refused.put(sku("V5"), "VARIANT_LIMIT");
    }

    private void article(
            Format format, @Nullable Format carrier, String title, String suffix, String price, int share) {
        Map<String, String> fields = new HashMap<>(Map.of("upc", upc()));
        if (carrier != null) {
            fields.put("carrier", carrier.name());
            fields.put("contents", "The record and what the title says.");
        }
        product(format, null, title, suffix, price, fields);
        sold(format, title, suffix, price, share);
    }

    private void product(
            Format format,
            @Nullable Integer track,
            String title,
            String suffix,
            String price,
            Map<String, String> more) {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("title", title);
        fields.put("sku", sku(suffix));
        fields.put("price.USD", price);
        typed.product(format, track, fields);
    }

    private void sold(Format format, String title, String suffix, String price, int share) {
        articles.add(new Article(
                sku(suffix), format, album.title + " (" + title + ")", null, List.of(Money.of(price, "USD")), share));
    }

    private void approve(String suffix, ApprovalKind kind, LocalDate saleFrom, @Nullable LocalDate askedOn) {
        asked.put(
                sku(suffix),
                new ApprovalEdit(
                        kind,
                        saleFrom,
                        askedOn,
                        askedOn == null ? null : askedOn.plusDays(3),
                        null,
                        true,
                        "By e-mail."));
    }

    private String sku(String suffix) {
        return album.number + "-" + suffix;
    }

    private String upc() {
        String digits = album.barcodes + barcodes++;
        return digits + checkDigit(digits);
    }

    /** Of a GTIN without it: weights 3 and 1 from the right. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
