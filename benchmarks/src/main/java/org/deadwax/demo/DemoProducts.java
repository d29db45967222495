package org.deadwax.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ApprovalKind;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.simulator.Article;
import org.jspecify.annotations.Nullable;

/** Everything that an album is sold as, and what the compiler was asked: some of it too late, so that it counts nowhere. */
final class DemoProducts {

    private final DeadwaxApi api;
    private final UUID label;
    private final Release release;
    private final DemoAlbum.Album album;
    private final LocalDate street;
    private final List<Article> articles = new ArrayList<>();
    private final Map<UUID, String> skus = new LinkedHashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private int barcodes = 10;

    DemoProducts(DeadwaxApi api, UUID label, Release release, DemoAlbum.Album album, LocalDate street) {
        this.api = api;
        this.label = label;
        this.release = release;
        this.album = album;
        this.street = street;
    }

    List<Article> articles() {
        return articles;
    }

    Map<UUID, String> skus() {
        return skus;
    }

    Map<String, String> refused() {
        return refused;
    }

    void sell() {
        article(Format.VINYL, null, "Vinyl", "LP", "34.99", 10);
        article(Format.CD, null, "CD", "CD", "13.99", 10);
        article(Format.CASSETTE, null, "Cassette", "CS", "11.99", 10);
        article(Format.DIGITAL_ALBUM, null, "Digital", "D", "9.99", 10);
        track();
        packs();
        boxes();
        versions();
    }

    private void track() {
        UUID track = release.tracks().get(3).id();
        String title = release.tracks().get(3).title();
        Product product = product(
                new ProductEdit(Format.DIGITAL_TRACK, track, title, null, sku("D04"), List.of(Money.of("1.29", "USD"))),
                "D04");
        sold(product, "1.29", 10);
    }

    /** Two; the second was never asked for. */
    private void packs() {
        Product asked = article(Format.FAN_PACK, Format.VINYL, "LP + T-shirt fan pack", "FP1", "49.99", 10);
        approve(asked, ApprovalKind.FAN_PACK, street, street.minusDays(20));
        Product forgotten = article(Format.FAN_PACK, Format.VINYL, "LP + tote bag fan pack", "FP2", "44.99", 6);
        approve(forgotten, ApprovalKind.FAN_PACK, street, null);
        refused.put(sku("FP2"), "FAN_PACK");
    }

    /** Two; the second was asked for ten days ahead, and it takes twenty-eight. */
    private void boxes() {
        Product asked = article(Format.BOX_SET, Format.VINYL, "Box set", "BX1", "89.99", 10);
        approve(asked, ApprovalKind.BOX_SET, street, street.minusDays(40));
        Product late = article(Format.BOX_SET, Format.VINYL, "Box set, second edition", "BX2", "79.99", 6);
        approve(late, ApprovalKind.BOX_SET, street, street.minusDays(10));
        refused.put(sku("BX2"), "BOX_SET");
    }

    /** Five exclusive downloads; four of an album count. */
    private void versions() {
        for (int i = 1; i <= 5; i++) {
            Product version = product(
                    new ProductEdit(
                            Format.DIGITAL_ALBUM,
                            null,
                            "Digital, version " + i,
                            upc(),
                            sku("V" + i),
                            List.of(Money.of("10.99", "USD"))),
                    "V" + i);
            approve(version, ApprovalKind.VERSION, i < 5 ? street.minusDays(1) : street, null);
            if (i == 1 || i == 5) {
                sold(version, "10.99", 1);
            }
        }
        refused.put(sku("V5"), "VARIANT_LIMIT");
    }

    private Product article(
            Format format, @Nullable Format carrier, String title, String suffix, String price, int share) {
        Product product = product(
                new ProductEdit(
                        format,
                        carrier,
                        null,
                        title,
                        null,
                        carrier == null ? null : "The record and what the title says.",
                        upc(),
                        sku(suffix),
                        null,
                        null,
                        false,
                        List.of(),
                        List.of(Money.of(price, "USD")),
                        Map.of()),
                suffix);
        sold(product, price, share);
        return product;
    }

    private Product product(ProductEdit edit, String suffix) {
        Product product = api.createProduct(label, release.id(), label + sku(suffix), edit);
        skus.put(product.id(), sku(suffix));
        return product;
    }

    private void sold(Product product, String price, int share) {
        articles.add(new Article(
                String.valueOf(skus.get(product.id())),
                product.format(),
                album.title + " (" + product.title() + ")",
                null,
                List.of(Money.of(price, "USD")),
                share));
    }

    private void approve(Product product, ApprovalKind kind, LocalDate saleFrom, @Nullable LocalDate asked) {
        ApprovalEdit edit = new ApprovalEdit(
                kind, saleFrom, asked, asked == null ? null : asked.plusDays(3), null, true, "By e-mail.");
        api.saveChartApproval(label, product.id(), 0, edit);
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
