package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.Format;

/** Which codes the label's ranges shall give: to all tracks that lack one, or to the one thing that a field belongs to. */
final class CodeAssignment {

    private CodeAssignment() {}

    /** @param saved as the server has it, so that every key is an id */
    static AssignCodes isrcs(ReleaseDraft saved) {
        return new AssignCodes(
                saved.tracks().stream()
                        .filter(track -> track.isrc().isBlank())
                        .map(track -> UUID.fromString(track.key()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** Of all but single tracks, which are sold by ISRC. @param saved as the server has it, so that every key is an id */
    static AssignCodes upcs(ReleaseDraft saved) {
        return new AssignCodes(
                List.of(),
                saved.products().stream()
                        .filter(product -> product.upc().isBlank() && product.format() != Format.DIGITAL_TRACK)
                        .map(product -> UUID.fromString(product.key()))
                        .toList(),
                List.of());
    }

    /** @param field an ISRC's, UPC's or the catalogue number's address */
    static AssignCodes of(String field, UUID release) {
        Address address = Address.of(field);
        List<UUID> tracks = new ArrayList<>();
        List<UUID> products = new ArrayList<>();
        List<UUID> releases = new ArrayList<>();
        switch (address.part()) {
            case TRACK -> tracks.add(UUID.fromString(address.key()));
            case PRODUCT -> products.add(UUID.fromString(address.key()));
            case RELEASE -> releases.add(release);
        }
        return new AssignCodes(tracks, products, releases);
    }

    static boolean empty(AssignCodes codes) {
        return codes.tracks().isEmpty()
                && codes.products().isEmpty()
                && codes.releases().isEmpty();
    }
}
