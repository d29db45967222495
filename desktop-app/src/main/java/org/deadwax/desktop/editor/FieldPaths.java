package org.deadwax.desktop.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.model.CreditRole;

/**
 * Between the server's names of fields ("tracks[3].isrc", counted from 0) and the draft's addresses ("track.KEY.isrc"), which
 * stay when tracks are moved.
 */
final class FieldPaths {

    static final String MASTERS = "masters";

    private static final Pattern IN_LIST = Pattern.compile("(tracks|products)\\[([0-9]+)](?:\\.(.+))?");
    private static final Pattern PRICE = Pattern.compile("(prices|minimums)\\[([A-Z]{3})]");
    private static final Pattern CREDIT = Pattern.compile("credits(?:\\[.*)?");

    private static final Map<String, String> RELEASE = names(
            "versionTitle", "version",
            "artists", "artist",
            "artistId", "artist",
            "catalogueNumber", "number",
            "pLine", "pline",
            "pLine.year", "pline",
            "cLine", "cline",
            "cLine.year", "cline",
            "originalDate", "original",
            "streetDate", "street",
            "streetZone", "zone",
            "preorderFrom", "preorder",
            "linerNotes", "notes");
    private static final Map<String, String> TRACK = names(
            "versionTitle", "version",
            "artists", "artist",
            "pLine", "pline",
            "pLine.year", "pline",
            "instantGratDate", "grat");
    private static final Map<String, String> PRODUCT = names(
            "trackId", "track",
            "exclusiveTo", "exclusive",
            "weightGrams", "weight",
            "payWhatYouWant", "fanpays",
            "prices", "price",
            "minimums", "minimum");

    private FieldPaths() {}

    private static Map<String, String> names(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            names.put(pairs[i], pairs[i + 1]);
        }
        return names;
    }

    static String releaseName(String path) {
        return RELEASE.getOrDefault(path, path.replaceFirst("^artists\\[.*", "artist"));
    }

    static String trackName(String path) {
        String name = TRACK.getOrDefault(path, path.replaceFirst("^artists\\[.*", "artist"));
        return CREDIT.matcher(name).matches() ? DraftOf.credit(CreditRole.COMPOSER) : name;
    }

    static String productName(String path) {
        Matcher price = PRICE.matcher(path);
        return price.matches()
                ? (price.group(1).equals("prices") ? "price." : "minimum.") + price.group(2)
                : PRODUCT.getOrDefault(path, path);
    }

    /** @param draft as the server has it, whose order the path counts in */
    static String address(String path, ReleaseDraft draft) {
        Matcher inList = IN_LIST.matcher(path);
        if (!inList.matches()) {
            return releaseName(path);
        }
        int at = Integer.parseInt(inList.group(2));
        String name = inList.group(3) == null ? "title" : inList.group(3);
        boolean track = inList.group(1).equals("tracks");
        if (track && name.startsWith("master")) {
            return MASTERS;
        }
        return track
                ? address(draft.tracks(), at, TrackDraft::key, key -> Address.track(key, trackName(name)), "tracks")
                : address(
                        draft.products(),
                        at,
                        ProductDraft::key,
                        key -> Address.product(key, productName(name)),
                        "products");
    }

    private static <T> String address(
            List<T> list, int at, Function<T, String> key, Function<String, String> address, String otherwise) {
        return at < list.size() ? address.apply(key.apply(list.get(at))) : otherwise;
    }

    /** @param draft as the server has it; @return "" for the release as a whole, when the server does not know the thing */
    static String path(String field, ReleaseDraft draft) {
        Address address = Address.of(field);
        return switch (address.part()) {
            case RELEASE -> first(RELEASE, address.name());
            case TRACK -> {
                int at = draft.tracks().stream().map(TrackDraft::key).toList().indexOf(address.key());
                yield at < 0 ? "" : "tracks[" + at + "]." + trackPath(address.name());
            }
            case PRODUCT -> {
                int at = draft.products().stream()
                        .map(ProductDraft::key)
                        .toList()
                        .indexOf(address.key());
                yield at < 0 ? "" : "products[" + at + "]." + productPath(address.name());
            }
        };
    }

    private static String trackPath(String name) {
        return name.startsWith("credit.") ? "credits" : first(TRACK, name);
    }

    private static String productPath(String name) {
        return name.startsWith("price.") || name.startsWith("minimum.")
                ? name.replaceFirst("^price\\.(.*)", "prices[$1]").replaceFirst("^minimum\\.(.*)", "minimums[$1]")
                : first(PRODUCT, name);
    }

    private static String first(Map<String, String> names, String name) {
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(name);
    }
}
