package org.deadwax.desktop.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.Money;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.SaleWindowEdit;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** What is sold of a release, for how much, and the codes that name it. See {@link DeadwaxApi} for what all methods have in common. */
public interface ProductApi {

    @GET("api/labels/{label}/products/{product}/prices")
    PriceSchedule prices(@Path("label") UUID label, @Path("product") UUID product);

    /** @param at null for now */
    @GET("api/labels/{label}/products/{product}/prices/in-force")
    List<Money> pricesInForce(
            @Path("label") UUID label, @Path("product") UUID product, @Nullable @Query("at") Instant at);

    @POST("api/labels/{label}/products/{product}/prices")
    PriceSchedule planPrice(@Path("label") UUID label, @Path("product") UUID product, @Body PriceChange change);

    @DELETE("api/labels/{label}/products/{product}/prices/{step}")
    PriceSchedule withdrawPrice(@Path("label") UUID label, @Path("product") UUID product, @Path("step") UUID step);

    @POST("api/labels/{label}/products/{product}/sale-windows")
    PriceSchedule openSale(@Path("label") UUID label, @Path("product") UUID product, @Body SaleWindowEdit window);

    @DELETE("api/labels/{label}/products/{product}/sale-windows/{window}")
    PriceSchedule endSale(@Path("label") UUID label, @Path("product") UUID product, @Path("window") UUID window);

    @GET("api/labels/{label}/code-ranges")
    LabelRanges codeRanges(@Path("label") UUID label);

    @PUT("api/labels/{label}/code-ranges")
    LabelRanges saveCodeRanges(@Path("label") UUID label, @Header("If-Match") String ifMatch, @Body LabelRanges ranges);

    /** To all that are named or to none. */
    @POST("api/labels/{label}/codes")
    AssignedCodes assignCodes(@Path("label") UUID label, @Body AssignCodes wanted);

    @POST("api/labels/{label}/releases/{release}/products")
    Product createProduct(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Header("Idempotency-Key") String key,
            @Body ProductEdit product);

    @PUT("api/labels/{label}/products/{product}")
    Product saveProduct(
            @Path("label") UUID label,
            @Path("product") UUID product,
            @Header("If-Match") String ifMatch,
            @Body ProductEdit edit);

    @DELETE("api/labels/{label}/products/{product}")
    @Nullable
    Void deleteProduct(@Path("label") UUID label, @Path("product") UUID product, @Header("If-Match") String ifMatch);
}
