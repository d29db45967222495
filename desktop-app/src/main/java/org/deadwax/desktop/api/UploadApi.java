package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** A file on its way to storage, part by part. See {@link DeadwaxApi} for what all methods have in common. */
public interface UploadApi {

    /** The same file for the same track goes on where it stopped. */
    @POST("api/labels/{label}/uploads")
    Upload startUpload(@Path("label") UUID label, @Body UploadStart start);

    @GET("api/labels/{label}/uploads/{upload}")
    Upload upload(@Path("label") UUID label, @Path("upload") UUID upload);

    @PUT("api/labels/{label}/uploads/{upload}/fingerprint")
    Upload nameUpload(@Path("label") UUID label, @Path("upload") UUID upload, @Body UploadFingerprint fingerprint);

    @POST("api/labels/{label}/uploads/{upload}/tickets")
    List<PartTicket> tickets(@Path("label") UUID label, @Path("upload") UUID upload, @Body List<UploadPart> parts);

    @PUT("api/labels/{label}/uploads/{upload}/parts")
    Upload confirmParts(@Path("label") UUID label, @Path("upload") UUID upload, @Body List<PartDone> parts);

    @POST("api/labels/{label}/uploads/{upload}/complete")
    Upload completeUpload(@Path("label") UUID label, @Path("upload") UUID upload);

    @DELETE("api/labels/{label}/uploads/{upload}")
    @Nullable
    Void cancelUpload(@Path("label") UUID label, @Path("upload") UUID upload);
}
