package org.deadwax.server.catalog.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Fix;
import org.deadwax.model.Finding.Severity;
import org.deadwax.model.Finding.Stop;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.code.ComingCodes;
import org.jspecify.annotations.Nullable;

/** What a release lacks in the catalogue. A pure function of it and of the label's next codes. */
final class Missing {

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> inOrder = new ArrayList<>();
    private final Release release;
    private final ComingCodes coming;

    private Missing(Release release, ComingCodes coming) {
        this.release = release;
        this.coming = coming;
    }

    static Missing of(Release release, ComingCodes coming) {
        Missing missing = new Missing(release, coming);
        missing.group("dates", missing::dates);
        missing.group("catalogue number", missing::number);
        missing.group("rights lines", missing::rights);
        missing.group("ISRCs", missing::isrcs);
        missing.group("credits", missing::credits);
        missing.group("products", missing::products);
        return missing;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Names of what lacks nothing. */
    List<String> inOrder() {
        return inOrder;
    }

    private void group(String name, Runnable check) {
        int before = findings.size();
        check.run();
        if (findings.size() == before) {
            inOrder.add(name);
        }
    }

    private void dates() {
        if (release.streetDate() == null && !release.typed().containsKey("streetDate")) {
            stops("STREET_DATE_MISSING", "streetDate", "There is no street date.", null, Stop.values());
        }
    }

    private void number() {
        if (release.catalogueNumber() == null) {
            warns("NUMBER_MISSING", "catalogueNumber", "There is no catalogue number.", assign(coming.number()));
        }
    }

    private void rights() {
        if (release.pLine() == null) {
            stops("P_LINE_MISSING", "pLine", "There is no ℗ line.", null, Stop.DELIVERY);
        }
        if (release.cLine() == null) {
            stops("C_LINE_MISSING", "cLine", "There is no © line.", null, Stop.DELIVERY);
        }
        if (release.genre() == null) {
            stops("GENRE_MISSING", "genre", "There is no genre.", null, Stop.DELIVERY);
        }
    }

    private void isrcs() {
        if (release.tracks().isEmpty()) {
            stops("TRACKS_MISSING", "tracks", "There is no track.", null, Stop.values());
        }
        for (int i = 0; i < release.tracks().size(); i++) {
            Track track = release.tracks().get(i);
            if (track.isrc() == null && !track.typed().containsKey("isrc")) {
                stops(
                        "ISRC_MISSING",
                        "tracks[" + i + "].isrc",
                        "Track " + (i + 1) + " has no ISRC.",
                        coming.isrc()
                                .map(code -> new Fix(Fix.Kind.ASSIGN, "Assign " + new Isrc(code).shown(), code))
                                .orElse(null),
                        Stop.REPORT,
                        Stop.DELIVERY);
            }
        }
    }

    private void credits() {
        for (int i = 0; i < release.tracks().size(); i++) {
            if (release.tracks().get(i).credits().stream()
                    .noneMatch(credit -> credit.role().ofTheSong())) {
                warns(
                        "COMPOSER_MISSING",
                        "tracks[" + i + "].credits",
                        "Track " + (i + 1) + " names no composer.",
                        null);
            }
        }
    }

    private void products() {
        if (release.products().isEmpty()) {
            stops("PRODUCT_MISSING", "products", "There is nothing to sell yet. Add a product.", null, Stop.SALE);
        }
        for (int i = 0; i < release.products().size(); i++) {
            product("products[" + i + "].", release.products().get(i));
        }
    }

    private void product(String path, Product product) {
        String name = "“" + product.title() + "”";
        if (product.upc() == null
                && product.format() != Format.DIGITAL_TRACK
                && !product.typed().containsKey("upc")) {
            stops("UPC_MISSING", path + "upc", name + " has no UPC.", assign(coming.upc()), Stop.REPORT, Stop.DELIVERY);
        }
        if (product.prices().isEmpty() && !product.payWhatYouWant()) {
            stops("PRICE_MISSING", path + "prices", name + " has no price.", null, Stop.SALE);
        }
        if (product.format().bundle() && product.carrier() == null) {
            stops(
                    "CARRIER_MISSING",
                    path + "carrier",
                    name + " does not say what the album in it is.",
                    null,
                    Stop.REPORT);
        }
        if (!product.format().digital()) {
            if (product.sku() == null && !product.typed().containsKey("sku")) {
                warns("SKU_MISSING", path + "sku", name + " has no SKU; a store’s line is matched by it.", null);
            }
            if (product.weightGrams() == null && !product.typed().containsKey("weightGrams")) {
                warns("WEIGHT_MISSING", path + "weightGrams", name + " has no weight for shipping.", null);
            }
        }
    }

    private static @Nullable Fix assign(Optional<String> code) {
        return code.map(next -> new Fix(Fix.Kind.ASSIGN, "Assign " + next, next))
                .orElse(null);
    }

    private void stops(String code, String field, String sentence, @Nullable Fix fix, Stop... what) {
        findings.add(new Finding(code, Severity.BLOCKER, List.of(what), sentence, field, fix));
    }

    private void warns(String code, String field, String sentence, @Nullable Fix fix) {
        findings.add(new Finding(code, Severity.WARNING, List.of(), sentence, field, fix));
    }
}
