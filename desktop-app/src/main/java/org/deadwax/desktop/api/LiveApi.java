package org.deadwax.desktop.api;

import java.util.UUID;
import org.deadwax.model.LiveNight;
import retrofit2.http.GET;
import retrofit2.http.Path;

/** The night as it happens. See {@link DeadwaxApi} for what all methods have in common. */
public interface LiveApi {

    /** A release's first 24 hours. */
    @GET("api/labels/{label}/releases/{release}/night")
    LiveNight night(@Path("label") UUID label, @Path("release") UUID release);
}
