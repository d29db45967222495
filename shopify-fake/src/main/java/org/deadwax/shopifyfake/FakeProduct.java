package org.deadwax.shopifyfake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A product of a shop, as it stands now. */
public final class FakeProduct {

    final long id;
    final Instant createdAt;
    Instant updatedAt;
    String title = "";
    String handle = "";
    String descriptionHtml = "";
    String vendor = "";
    String productType = "";
    String status = "ACTIVE";
    List<String> tags = List.of();
    final List<String> optionNames = new ArrayList<>();
    final List<FakeVariant> variants = new ArrayList<>();
    final Map<String, Metafield> metafields = new LinkedHashMap<>();
    final Set<Long> publications = new LinkedHashSet<>();

    FakeProduct(long id, Instant at) {
        this.id = id;
        this.createdAt = at;
        this.updatedAt = at;
    }

    record Metafield(long id, String namespace, String key, String type, String value) {}

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public String descriptionHtml() {
        return descriptionHtml;
    }

    public List<FakeVariant> variants() {
        return List.copyOf(variants);
    }

    public boolean published() {
        return !publications.isEmpty();
    }
}
