package org.deadwax.desktop.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.deadwax.model.AddressChange;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.model.DeliverySettings;
import org.deadwax.model.Grant;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailSender;
import org.deadwax.model.MailState;
import org.deadwax.model.MailStop;
import org.deadwax.model.MailTemplate;
import org.deadwax.model.MailTemplateEdit;
import org.deadwax.model.MailText;
import org.deadwax.model.OrderDetail;
import org.deadwax.model.OrderExtent;
import org.deadwax.model.OrderList;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Orders, what happened to them, and the mail about them. See {@link DeadwaxApi} for what all methods have in common. */
public interface OrderApi {

    /** @param q part of a name, an address, a number; null for all */
    @GET("api/labels/{label}/orders")
    OrderList orders(@Path("label") UUID label, @Nullable @Query("q") String q, @Nullable @Query("after") String after);

    @GET("api/labels/{label}/orders/extent")
    OrderExtent orderExtent(@Path("label") UUID label);

    @GET("api/labels/{label}/stores/{store}/orders/{order}")
    OrderDetail order(@Path("label") UUID label, @Path("store") UUID store, @Path("order") long order);

    @POST("api/labels/{label}/stores/{store}/orders/{order}/send-again")
    OrderDetail sendOrderAgain(@Path("label") UUID label, @Path("store") UUID store, @Path("order") long order);

    /** Its old links open nothing any more, and a new one is on its way. */
    @PUT("api/labels/{label}/deliveries/{delivery}/address")
    @Nullable
    Void changeDeliveryAddress(@Path("label") UUID label, @Path("delivery") UUID delivery, @Body AddressChange change);

    @POST("api/labels/{label}/deliveries/{delivery}/reset")
    @Nullable
    Void resetDelivery(@Path("label") UUID label, @Path("delivery") UUID delivery);

    @POST("api/labels/{label}/deliveries/{delivery}/revoke")
    @Nullable
    Void revokeDelivery(@Path("label") UUID label, @Path("delivery") UUID delivery);

    @POST("api/labels/{label}/grants")
    Map<String, UUID> grant(@Path("label") UUID label, @Body Grant grant);

    @GET("api/labels/{label}/code-batches")
    List<CodeBatch> codeBatches(@Path("label") UUID label);

    @POST("api/labels/{label}/code-batches")
    CodeBatch makeCodes(@Path("label") UUID label, @Body CodeBatchEdit edit);

    /** Leaves a line in the audit log. @param as CSV or PDF */
    @Streaming
    @POST("api/labels/{label}/code-batches/{batch}/file")
    ResponseBody codeFile(@Path("label") UUID label, @Path("batch") UUID batch, @Query("as") String as);

    @POST("api/labels/{label}/code-batches/{batch}/end")
    CodeBatch endCodes(@Path("label") UUID label, @Path("batch") UUID batch);

    @GET("api/labels/{label}/mails")
    Page<OutgoingMail> mails(
            @Path("label") UUID label,
            @Nullable @Query("state") MailState state,
            @Nullable @Query("after") String after);

    /** Leaves a line in the audit log. */
    @POST("api/labels/{label}/mails/{mail}/text")
    MailText mailText(@Path("label") UUID label, @Path("mail") UUID mail);

    @GET("api/labels/{label}/mail-relay")
    MailRelay mailRelay(@Path("label") UUID label);

    @GET("api/labels/{label}/mail-templates")
    List<MailTemplate> mailTemplates(@Path("label") UUID label);

    @PUT("api/labels/{label}/mail-templates/{kind}")
    MailTemplate changeMailTemplate(@Path("label") UUID label, @Path("kind") String kind, @Body MailTemplateEdit edit);

    @DELETE("api/labels/{label}/mail-templates/{kind}")
    MailTemplate resetMailTemplate(@Path("label") UUID label, @Path("kind") String kind);

    @POST("api/labels/{label}/mail-templates/{kind}/preview")
    MailText previewMail(@Path("label") UUID label, @Path("kind") String kind, @Body MailTemplateEdit edit);

    @GET("api/labels/{label}/mail-sender")
    MailSender mailSender(@Path("label") UUID label);

    @PUT("api/labels/{label}/mail-sender")
    MailSender changeMailSender(@Path("label") UUID label, @Body MailSender edit);

    @GET("api/labels/{label}/mail-stops")
    Page<MailStop> mailStops(@Path("label") UUID label, @Nullable @Query("after") String after);

    @DELETE("api/labels/{label}/mail-stops")
    @Nullable
    Void liftMailStop(@Path("label") UUID label, @Query("address") String address);

    @GET("api/labels/{label}/delivery/settings")
    DeliverySettings deliverySettings(@Path("label") UUID label);

    @PUT("api/labels/{label}/delivery/settings")
    DeliverySettings setDelivery(@Path("label") UUID label, @Body DeliverySettings settings);
}
