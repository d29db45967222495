package org.deadwax.desktop;

import java.io.IOException;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.ui.cover.Covers;
import org.jspecify.annotations.Nullable;

/** Covers as the server has them. */
record ServerCovers(DeadwaxApi api, UUID label) implements Covers.Fetch {

    @Override
    public byte @Nullable [] jpeg(UUID release, int pixels) throws IOException {
        try (ResponseBody body = api.cover(label, release, pixels)) {
            return body.bytes();
        } catch (ApiProblem none) {
            return null;
        }
    }
}
