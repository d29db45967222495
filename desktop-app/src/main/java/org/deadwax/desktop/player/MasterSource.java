package org.deadwax.desktop.player;

import java.io.IOException;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.sound.ByteSource;
import org.deadwax.desktop.sound.RangeReads;
import org.deadwax.model.Master;
import org.deadwax.model.Playback;

/** Where a master's bytes come from. */
public interface MasterSource {

    /** Waits. */
    ByteSource open(Master master) throws IOException;

    /** Straight from storage, by leave that the server gives. @param storage without the session's interceptors */
    static MasterSource of(DeadwaxApi api, UUID label, OkHttpClient storage) {
        return master -> {
            // first, so that what may not be heard is refused with the server's own words
            Playback leave = api.playback(label, master.id());
            String[] first = {leave.url()};
            return new RangeReads(
                    storage,
                    () -> {
                        String url = first[0];
                        first[0] = "";
                        return url.isEmpty() ? api.playback(label, master.id()).url() : url;
                    },
                    leave.sizeBytes());
        };
    }
}
