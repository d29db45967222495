package org.deadwax.shopifyfake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    final List<FakeImage> images = new ArrayList<>();
    /** From when each sells it. */
    final Map<Long, Instant> publications = new LinkedHashMap<>();

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

    public List<FakeImage> images() {
        return List.copyOf(images);
    }

    public List<String> tags() {
        return tags;
    }

    public String handle() {
        return handle;
    }

    public String vendor() {
        return vendor;
    }

    /** ACTIVE, DRAFT, ARCHIVED or UNLISTED. */
    public String status() {
        return status;
    }

    /** @param key with its namespace, "deadwax.release"; empty when it has none */
    public String metafield(String key) {
        Metafield one = metafields.get(key);
        return one == null ? "" : one.value();
    }

    /** Whether some channel sells it, or will. */
    public boolean published() {
        return !publications.isEmpty();
    }

    /** When the first channel sells it; null when none will. */
    public @Nullable Instant publishedFrom() {
        return publications.values().stream().min(Instant::compareTo).orElse(null);
    }
}
