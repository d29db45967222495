package org.deadwax.desktop.editor;

/**
 * Where a value stands: "title" of the release, "track.KEY.isrc", "product.KEY.price.USD".
 *
 * @param key of the track or product; empty for the release
 */
record Address(Part part, String key, String name) {

    enum Part {
        RELEASE,
        TRACK,
        PRODUCT
    }

    static Address of(String field) {
        String[] parts = field.split("\\.", 3);
        if (parts.length == 3 && parts[0].equals("track")) {
            return new Address(Part.TRACK, parts[1], parts[2]);
        }
        if (parts.length == 3 && parts[0].equals("product")) {
            return new Address(Part.PRODUCT, parts[1], parts[2]);
        }
        return new Address(Part.RELEASE, "", field);
    }

    static String track(String key, String name) {
        return "track." + key + "." + name;
    }

    static String product(String key, String name) {
        return "product." + key + "." + name;
    }
}
