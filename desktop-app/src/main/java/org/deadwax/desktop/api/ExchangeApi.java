package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.ImportColumns;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Catalogue in and out of files. See {@link DeadwaxApi} for what all methods have in common. */
public interface ExchangeApi {

    /** Files that were taken in, newest first. */
    @GET("api/labels/{label}/imports")
    List<CatalogueImport> imports(@Path("label") UUID label);

    /**
     * Looks at a sheet or a release message; nothing goes in yet.
     *
     * @param name of the file
     * @param zone IANA name in which its street dates begin
     */
    @Headers("Content-Type: application/octet-stream")
    @POST("api/labels/{label}/imports")
    CatalogueImport openImport(
            @Path("label") UUID label, @Query("name") String name, @Query("zone") String zone, @Body RequestBody file);

    @GET("api/labels/{label}/imports/{import}")
    CatalogueImport importOf(@Path("label") UUID label, @Path("import") UUID id);

    @PUT("api/labels/{label}/imports/{import}/columns")
    CatalogueImport importColumns(@Path("label") UUID label, @Path("import") UUID id, @Body ImportColumns columns);

    /** Takes in a second's worth; asked again until it is done. */
    @POST("api/labels/{label}/imports/{import}/steps")
    CatalogueImport importStep(@Path("label") UUID label, @Path("import") UUID id);

    /** What stays out, with a column that says why. @param as "csv" or "xlsx" */
    @Streaming
    @GET("api/labels/{label}/imports/{import}/rejected")
    ResponseBody rejectedRows(@Path("label") UUID label, @Path("import") UUID id, @Query("as") String as);

    /** @param as "csv" or "xlsx" */
    @Streaming
    @GET("api/labels/{label}/exports/catalogue")
    ResponseBody exportCatalogue(@Path("label") UUID label, @Query("as") String as);

    /**
     * A release as a DDEX message of ERN 4.3.
     *
     * @param sender the label's DDEX party id, and {@code recipient} the distributor's
     * @param name the distributor's; null for its id
     * @param test whether it says of itself that it does not count
     */
    @Streaming
    @GET("api/labels/{label}/exports/releases/{release}")
    ResponseBody exportMessage(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Query("sender") String sender,
            @Query("recipient") String recipient,
            @Query("recipientName") @Nullable String name,
            @Query("test") boolean test);
}
