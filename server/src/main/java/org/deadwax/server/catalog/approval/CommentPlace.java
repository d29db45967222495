package org.deadwax.server.catalog.approval;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * A field's path that stays with its track or product when these are reordered.
 *
 * @param field within the track or product, or of the release
 */
record CommentPlace(@Nullable UUID trackId, @Nullable UUID productId, String field) {

    private static final Pattern PATH = Pattern.compile("(tracks|products)\\[(\\d{1,4})](?:\\.(.*))?");

    static CommentPlace of(Release release, String path) {
        Matcher matcher = PATH.matcher(path);
        if (matcher.matches()) {
            int index = Integer.parseInt(matcher.group(2));
            String field = matcher.group(3) == null ? "" : matcher.group(3);
            if (matcher.group(1).equals("tracks") && index < release.tracks().size()) {
                return new CommentPlace(release.tracks().get(index).id(), null, field);
            }
            if (matcher.group(1).equals("products")
                    && index < release.products().size()) {
                return new CommentPlace(null, release.products().get(index).id(), field);
            }
        }
        return new CommentPlace(null, null, path);
    }

    /** Where it is now; empty when the track or product is gone. */
    String path(Release release) {
        if (trackId != null) {
            return path("tracks", release.tracks(), Track::id, trackId);
        }
        return productId == null ? field : path("products", release.products(), Product::id, productId);
    }

    private <T> String path(String list, List<T> items, Function<T, UUID> id, UUID wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (id.apply(items.get(i)).equals(wanted)) {
                return list + "[" + i + "]" + (field.isEmpty() ? "" : "." + field);
            }
        }
        return "";
    }
}
