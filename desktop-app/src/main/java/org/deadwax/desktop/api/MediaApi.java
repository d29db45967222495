package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.Check;
import org.deadwax.model.Download;
import org.deadwax.model.Master;
import org.deadwax.model.Note;
import org.deadwax.model.Playback;
import org.deadwax.model.Waveform;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Masters and artwork that have arrived. See {@link DeadwaxApi} for what all methods have in common. */
public interface MediaApi {

    @GET("api/labels/{label}/releases/{release}/masters")
    List<Master> masters(@Path("label") UUID label, @Path("release") UUID release);

    /** All versions, newest first. */
    @GET("api/labels/{label}/tracks/{track}/masters")
    List<Master> mastersOfTrack(@Path("label") UUID label, @Path("track") UUID track);

    @GET("api/labels/{label}/masters/{master}")
    Master master(@Path("label") UUID label, @Path("master") UUID master);

    /** Removes the audio of an earlier version; the version stays in the history, with who did it and why. */
    @DELETE("api/labels/{label}/masters/{master}")
    Master removeMaster(@Path("label") UUID label, @Path("master") UUID master, @Query("why") String why);

    @PUT("api/labels/{label}/masters/{master}/note")
    Master noteMaster(@Path("label") UUID label, @Path("master") UUID master, @Body Note note);

    /** It stays what it is until the checks are done; ask {@link #master} how far they are. */
    @POST("api/labels/{label}/masters/{master}/checks")
    Master recheckMaster(@Path("label") UUID label, @Path("master") UUID master);

    @PUT("api/labels/{label}/masters/{master}/accepted/{check}")
    Master acceptWarning(@Path("label") UUID label, @Path("master") UUID master, @Path("check") Check check);

    @DELETE("api/labels/{label}/masters/{master}/accepted/{check}")
    Master withdrawAcceptance(@Path("label") UUID label, @Path("master") UUID master, @Path("check") Check check);

    /** @param fine up to 65,536 stretches of 10 ms or more; else up to 1,600. 404 while it is not drawn */
    @GET("api/labels/{label}/masters/{master}/waveform")
    Waveform waveform(@Path("label") UUID label, @Path("master") UUID master, @Query("fine") boolean fine);

    /** Leave to hear an accepted master, straight from storage; the token is not to be sent there. */
    @GET("api/labels/{label}/masters/{master}/playback")
    Playback playback(@Path("label") UUID label, @Path("master") UUID master);

    @GET("api/labels/{label}/masters/{master}/download")
    Download downloadMaster(@Path("label") UUID label, @Path("master") UUID master);

    /** Covers and booklets, all versions, the newest first. */
    @GET("api/labels/{label}/releases/{release}/artwork")
    List<Artwork> artwork(@Path("label") UUID label, @Path("release") UUID release);

    /** PUT the whole file to the ticket's URL, then {@link #completeArtwork}; without a ticket it is there already. */
    @POST("api/labels/{label}/releases/{release}/artwork")
    ArtworkUpload startArtwork(@Path("label") UUID label, @Path("release") UUID release, @Body ArtworkStart start);

    @GET("api/labels/{label}/artwork/{artwork}")
    Artwork oneArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @POST("api/labels/{label}/artwork/{artwork}/complete")
    Artwork completeArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @POST("api/labels/{label}/artwork/{artwork}/checks")
    Artwork recheckArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @PUT("api/labels/{label}/artwork/{artwork}/note")
    Artwork noteArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork, @Body Note note);

    /** Removes the file of an earlier version; the version stays in the history, with who did it and why. */
    @DELETE("api/labels/{label}/artwork/{artwork}")
    Artwork removeArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork, @Query("why") String why);

    @GET("api/labels/{label}/artwork/{artwork}/download")
    Download downloadArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    /** A JPEG that never changes. @param pixels 64, 128, 320 or 640 */
    @GET("api/labels/{label}/artwork/{artwork}/thumbnails/{pixels}")
    ResponseBody thumbnail(@Path("label") UUID label, @Path("artwork") UUID artwork, @Path("pixels") int pixels);

    /** The release's cover as JPEG; 404 while it has none. @param pixels 64, 128, 320 or 640 */
    @GET("api/labels/{label}/releases/{release}/cover")
    ResponseBody cover(@Path("label") UUID label, @Path("release") UUID release, @Query("pixels") int pixels);
}
