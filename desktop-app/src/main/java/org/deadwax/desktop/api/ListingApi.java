package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingStores;
import org.deadwax.model.Page;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.StoreVariant;
import org.deadwax.model.TakeFields;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Releases in stores, and what stores sell. See {@link DeadwaxApi} for what all methods have in common. */
public interface ListingApi {

    /** How a release stands in each store of the label. */
    @GET("api/labels/{label}/releases/{release}/listings")
    List<Listing> listings(@Path("label") UUID label, @Path("release") UUID release);

    /** What publishing would write; nothing is done. */
    @POST("api/labels/{label}/releases/{release}/listings/preview")
    List<ListingPreview> previewListings(
            @Path("label") UUID label, @Path("release") UUID release, @Body ListingStores stores);

    /** Begins; asking how it stands tells how far it has come. */
    @POST("api/labels/{label}/releases/{release}/listings")
    List<Listing> publish(@Path("label") UUID label, @Path("release") UUID release, @Body ListingStores stores);

    /** Stops it; what was written stays. */
    @DELETE("api/labels/{label}/releases/{release}/listings/{store}")
    Listing stopListing(@Path("label") UUID label, @Path("release") UUID release, @Path("store") UUID store);

    /** Whose word holds where catalogue and store differ. */
    @POST("api/labels/{label}/releases/{release}/listings/{store}/take")
    Listing takeFields(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Path("store") UUID store,
            @Body TakeFields taken);

    /** Has the store looked at again, soon. */
    @POST("api/labels/{label}/releases/{release}/listings/{store}/compare")
    Listing compareListing(@Path("label") UUID label, @Path("release") UUID release, @Path("store") UUID store);

    /** How far the look through a store is. */
    @GET("api/labels/{label}/stores/{store}/adoption")
    AdoptionScan adoption(@Path("label") UUID label, @Path("store") UUID store);

    /** Looks through everything that the store sells. */
    @POST("api/labels/{label}/stores/{store}/adoption")
    AdoptionScan startAdoption(@Path("label") UUID label, @Path("store") UUID store);

    /** @param state only those; null for all */
    @GET("api/labels/{label}/stores/{store}/variants")
    Page<StoreVariant> storeVariants(
            @Path("label") UUID label,
            @Path("store") UUID store,
            @Query("state") StoreVariant.@Nullable State state,
            @Nullable @Query("after") String after);

    @POST("api/labels/{label}/stores/{store}/variants/confirm")
    List<StoreVariant> confirmVariants(
            @Path("label") UUID label, @Path("store") UUID store, @Body ConfirmVariants variants);

    @POST("api/labels/{label}/stores/{store}/variants/reject")
    List<StoreVariant> rejectVariants(
            @Path("label") UUID label, @Path("store") UUID store, @Body RejectVariants variants);
}
