package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartRule;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.PackagedProduct;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** How a label reports: rules, approvals, accounts and channels. See {@link DeadwaxApi} for what all methods have in common. */
public interface ChartRuleApi {

    @GET("api/labels/{label}/charts/{chart}/account")
    ChartAccount chartAccount(@Path("label") UUID label, @Path("chart") String chart);

    @PUT("api/labels/{label}/charts/{chart}/account")
    ChartAccount saveChartAccount(@Path("label") UUID label, @Path("chart") String chart, @Body ChartAccount account);

    /** What a compiler has to approve, by the first day of sale. */
    @GET("api/labels/{label}/chart-approvals")
    List<PackagedProduct> chartApprovals(@Path("label") UUID label);

    /** @param version that was read; 0 when nothing was known of the product */
    @PUT("api/labels/{label}/chart-approvals/{product}")
    PackagedProduct saveChartApproval(
            @Path("label") UUID label,
            @Path("product") UUID product,
            @Query("version") long version,
            @Body ApprovalEdit edit);

    /** It needs nobody's approval after all. */
    @DELETE("api/labels/{label}/chart-approvals/{product}")
    Void forgetChartApproval(@Path("label") UUID label, @Path("product") UUID product);

    /** How many weeks a new reporter has sent in a row. */
    @GET("api/labels/{label}/charts/{chart}/countdown")
    ReporterCountdown reporterCountdown(@Path("label") UUID label, @Path("chart") String chart);

    /** How files get to the compiler, and when. */
    @GET("api/labels/{label}/charts/{chart}/channel")
    ChartChannel chartChannel(@Path("label") UUID label, @Path("chart") String chart);

    /** Its version must be the one that was read. */
    @PUT("api/labels/{label}/charts/{chart}/channel")
    ChartChannel saveChartChannel(@Path("label") UUID label, @Path("chart") String chart, @Body ChartChannel channel);

    /** Replaces the login's password or key. */
    @PUT("api/labels/{label}/charts/{chart}/channel/secret")
    ChartChannel saveChannelSecret(@Path("label") UUID label, @Path("chart") String chart, @Body ChannelSecret secret);

    /** Asks the compiler's server for its key. */
    @POST("api/labels/{label}/charts/{chart}/channel/host-key")
    HostKey askHostKey(@Path("label") UUID label, @Path("chart") String chart);

    /** Confirms the key that was shown. */
    @PUT("api/labels/{label}/charts/{chart}/channel/host-key")
    ChartChannel pinHostKey(@Path("label") UUID label, @Path("chart") String chart, @Body HostKeyPin pin);

    /** Formats that are installed. */
    @GET("api/charts/formats")
    List<ReportFormatInfo> reportFormats();

    /** Which units count, in the order in which codes apply. */
    @GET("api/labels/{label}/chart-rules")
    List<ChartRule> chartRules(@Path("label") UUID label);

    /** What the label changed, newest first. @param code of one rule; null for all */
    @GET("api/labels/{label}/chart-rules/history")
    List<RuleChange> ruleHistory(@Path("label") UUID label, @Nullable @Query("code") String code);

    /** Writes a line of the label's own over a rule. */
    @POST("api/labels/{label}/chart-rules/{code}/lines")
    ChartRule writeRule(@Path("label") UUID label, @Path("code") String code, @Body RuleEdit edit);

    /** Takes a line of the label's own back. @param note why */
    @DELETE("api/labels/{label}/chart-rules/{code}/lines/{line}")
    ChartRule withdrawRule(
            @Path("label") UUID label, @Path("code") String code, @Path("line") UUID line, @Query("note") String note);
}
