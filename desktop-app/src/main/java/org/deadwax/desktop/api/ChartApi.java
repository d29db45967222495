package org.deadwax.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.Format;
import org.deadwax.model.Page;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Redemption;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.model.UnitDecision;
import org.deadwax.model.WeekOfDays;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Charts, their periods and what counted in them. See {@link DeadwaxApi} for what all methods have in common. */
public interface ChartApi {

    @GET("api/charts")
    List<Chart> charts();

    /**
     * What a copy must have cost at least to count; 404 where none is known.
     *
     * @param day of the order, in the chart's own zone
     * @param tracks of the release: two at most make a physical product a single, which has a minimum of its own
     */
    @GET("api/charts/{chart}/price-minimum")
    PriceMinimum priceMinimum(
            @Path("chart") String chart,
            @Query("format") Format format,
            @Query("day") LocalDate day,
            @Query("tracks") int tracks);

    /** @param kind "week" or "day" */
    @GET("api/labels/{label}/charts/{chart}/periods")
    List<ChartPeriod> periods(@Path("label") UUID label, @Path("chart") String chart, @Query("kind") String kind);

    @GET("api/labels/{label}/charts/{chart}/reports/{period}")
    ChartReport report(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** @param search part of an order's name, or of a UPC or ISRC */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/units")
    Page<UnitDecision> units(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Nullable @Query("state") String state,
            @Nullable @Query("code") String code,
            @Nullable @Query("release") UUID release,
            @Nullable @Query("q") String search,
            @Nullable @Query("after") String after);

    @POST("api/labels/{label}/charts/{chart}/reports/{period}/close")
    ChartReport close(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** How far the period has come, and what hinders it. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/life")
    PeriodLife periodLife(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** A week beside its days. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/days")
    WeekOfDays weekOfDays(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Albums and their tracks as albums. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/equivalents")
    TrackEquivalents trackEquivalents(
            @Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** The running period's clock; a period by its key. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/clock")
    CutOffClock cutOffClock(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** What is due at all charts, nearest first. */
    @GET("api/labels/{label}/charts/agenda")
    ChartAgenda chartAgenda(@Path("label") UUID label);

    /** Says which downloads were opened; saying it again changes nothing. @return how many are known now, as "recorded" */
    @POST("api/labels/{label}/redemptions")
    Map<String, Integer> redeem(@Path("label") UUID label, @Body List<Redemption> redemptions);
}
