package org.deadwax.desktop.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Master;

/** The newest master of each track, by the track's key. */
final class NewestMasters {

    private NewestMasters() {}

    static Map<String, Master> of(List<Master> all) {
        Map<String, Master> newest = new HashMap<>();
        for (Master master : all) {
            newest.merge(
                    master.trackId().toString(),
                    master,
                    (one, other) -> other.uploadedAt().isAfter(one.uploadedAt()) ? other : one);
        }
        return newest;
    }
}
