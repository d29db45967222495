package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.deadwax.model.BackfillStart;
import org.deadwax.model.ExchangeRate;
import org.deadwax.model.FulfilmentEdit;
import org.deadwax.model.GivenRate;
import org.deadwax.model.MissingRate;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Store;
import org.deadwax.model.StoreBackfill;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreFigures;
import org.deadwax.model.StoreFulfilment;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** A label’s Shopify stores and what came from them. See {@link DeadwaxApi} for what all methods have in common. */
public interface StoreApi {

    @GET("api/labels/{label}/stores")
    List<Store> stores(@Path("label") UUID label);

    /** What each took today, there and here, and how late it tells. */
    @GET("api/labels/{label}/stores/figures")
    List<StoreFigures> storeFigures(@Path("label") UUID label);

    @POST("api/labels/{label}/stores")
    Store registerStore(@Path("label") UUID label, @Body StoreEdit store);

    @GET("api/labels/{label}/stores/{store}/parked")
    Page<ParkedWebhook> parked(
            @Path("label") UUID label, @Path("store") UUID store, @Nullable @Query("after") String after);

    @POST("api/labels/{label}/stores/installs")
    StoreInstall installStore(@Path("label") UUID label, @Body StoreEdit store);

    @GET("api/labels/{label}/stores/installs/{install}")
    StoreInstall storeInstall(@Path("label") UUID label, @Path("install") UUID install);

    @POST("api/labels/{label}/stores/connections")
    Store connectStore(@Path("label") UUID label, @Body StoreCredentials entered);

    @POST("api/labels/{label}/stores/{store}/subscriptions")
    Store subscribeStore(@Path("label") UUID label, @Path("store") UUID store);

    @GET("api/labels/{label}/stores/{store}/privacy-requests")
    List<PrivacyRequest> privacyRequests(@Path("label") UUID label, @Path("store") UUID store);

    /** Everything that is held about a customer; fetching it answers the request. */
    @Streaming
    @POST("api/labels/{label}/stores/{store}/privacy-requests/{request}/file")
    ResponseBody privacyFile(@Path("label") UUID label, @Path("store") UUID store, @Path("request") UUID request);

    @GET("api/labels/{label}/stores/{store}/comparisons")
    List<StoreComparison> comparisons(@Path("label") UUID label, @Path("store") UUID store);

    @POST("api/labels/{label}/stores/{store}/comparisons")
    StoreComparison compareStore(@Path("label") UUID label, @Path("store") UUID store);

    /** The newest first; the first of them may be on its way. */
    @GET("api/labels/{label}/stores/{store}/backfills")
    List<StoreBackfill> backfills(@Path("label") UUID label, @Path("store") UUID store);

    @POST("api/labels/{label}/stores/{store}/backfills")
    StoreBackfill startBackfill(@Path("label") UUID label, @Path("store") UUID store, @Body BackfillStart asked);

    @DELETE("api/labels/{label}/stores/{store}/backfills/{backfill}")
    StoreBackfill cancelBackfill(@Path("label") UUID label, @Path("store") UUID store, @Path("backfill") UUID backfill);

    @GET("api/labels/{label}/stores/{store}/fulfilment")
    StoreFulfilment fulfilment(@Path("label") UUID label, @Path("store") UUID store);

    @PUT("api/labels/{label}/stores/{store}/fulfilment")
    StoreFulfilment changeFulfilment(@Path("label") UUID label, @Path("store") UUID store, @Body FulfilmentEdit edit);

    @POST("api/labels/{label}/stores/{store}/fulfilment/retry")
    StoreFulfilment retryFulfilment(@Path("label") UUID label, @Path("store") UUID store);

    @GET("api/labels/{label}/stores/{store}/parked/{webhook}")
    ParkedBody parkedBody(@Path("label") UUID label, @Path("store") UUID store, @Path("webhook") String webhook);

    @POST("api/labels/{label}/stores/{store}/parked/{webhook}/replay")
    @Nullable
    Void replayOne(@Path("label") UUID label, @Path("store") UUID store, @Path("webhook") String webhook);

    @POST("api/labels/{label}/stores/{store}/parked/replay")
    @Nullable
    Void replayParked(@Path("label") UUID label, @Path("store") UUID store);

    @GET("api/labels/{label}/unmapped")
    List<UnmappedSale> unmapped(@Path("label") UUID label);

    /** @param currency only of this one; null for all */
    @GET("api/labels/{label}/exchange-rates")
    Page<ExchangeRate> exchangeRates(
            @Path("label") UUID label,
            @Query("currency") @Nullable String currency,
            @Query("after") @Nullable String after);

    @GET("api/labels/{label}/exchange-rates/missing")
    List<MissingRate> missingRates(@Path("label") UUID label);

    @PUT("api/labels/{label}/exchange-rates")
    GivenRate giveRate(@Path("label") UUID label, @Body ExchangeRate rate);
}
