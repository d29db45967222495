package org.deadwax.desktop.releases;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Finder;

/**
 * Releases for the palette.
 *
 * @param open gets a release's id, on the FX thread
 */
public record ReleaseFinder(DeadwaxApi api, UUID label, Consumer<String> open) implements Finder {

    private static final int FEW = 6;

    @Override
    public String group() {
        return Texts.text("screen.releases");
    }

    @Override
    public List<Found> find(String words) {
        return api.releases(label, words, null, FEW).items().stream()
                .map(release -> new Found(
                        release.title(),
                        Stream.of(release.artist().name(), release.catalogueNumber())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(", ")),
                        null,
                        null,
                        () -> open.accept(release.id().toString())))
                .toList();
    }
}
