package org.deadwax.desktop.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.AskChanges;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.model.Format;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.Page;
import org.deadwax.model.Readiness;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseNote;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Releases and their way to being published. See {@link DeadwaxApi} for what all methods have in common. */
public interface ReleaseApi {

    @GET("api/labels/{label}/artists")
    List<Artist> artists(@Path("label") UUID label);

    @POST("api/labels/{label}/artists")
    Artist createArtist(@Path("label") UUID label, @Body ArtistEdit artist);

    @GET("api/labels/{label}/releases")
    Page<ReleaseSummary> releases(
            @Path("label") UUID label,
            @Nullable @Query("q") String search,
            @Nullable @Query("after") String after,
            @Nullable @Query("limit") Integer limit);

    /** @param sort "street", "title", "artist", "number" or "changed"; with "-" before it the greatest first */
    @GET("api/labels/{label}/releases")
    Page<ReleaseSummary> releases(
            @Path("label") UUID label,
            @Nullable @Query("q") String search,
            @Query("standing") ReleaseFilter.@Nullable Standing standing,
            @Nullable @Query("artist") UUID artist,
            @Nullable @Query("format") Format format,
            @Nullable @Query("genre") String genre,
            @Nullable @Query("from") LocalDate from,
            @Nullable @Query("until") LocalDate until,
            @Nullable @Query("ready") Boolean ready,
            @Nullable @Query("sort") String sort,
            @Nullable @Query("after") String after,
            @Nullable @Query("limit") Integer limit);

    @GET("api/labels/{label}/releases/counts")
    ReleaseCounts countReleases(
            @Path("label") UUID label,
            @Nullable @Query("q") String search,
            @Nullable @Query("artist") UUID artist,
            @Nullable @Query("format") Format format,
            @Nullable @Query("genre") String genre,
            @Nullable @Query("from") LocalDate from,
            @Nullable @Query("until") LocalDate until,
            @Nullable @Query("ready") Boolean ready);

    /** What was changed since is left alone and listed; all the others are changed in one step. */
    @POST("api/labels/{label}/releases/bulk")
    BulkResult bulkChange(@Path("label") UUID label, @Header("Idempotency-Key") String key, @Body BulkChange change);

    @POST("api/labels/{label}/releases/bulk/{change}/undo")
    BulkResult undoBulkChange(@Path("label") UUID label, @Path("change") UUID change);

    @POST("api/labels/{label}/releases")
    Release createRelease(@Path("label") UUID label, @Header("Idempotency-Key") String key, @Body ReleaseEdit release);

    @GET("api/labels/{label}/releases/{release}")
    Release release(@Path("label") UUID label, @Path("release") UUID release);

    @PUT("api/labels/{label}/releases/{release}")
    Release saveRelease(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Header("If-Match") String ifMatch,
            @Body ReleaseEdit edit);

    /** The published edition, beside the one that is worked on; 404 when it never was. */
    @GET("api/labels/{label}/releases/{release}/published")
    Release publishedRelease(@Path("label") UUID label, @Path("release") UUID release);

    @GET("api/labels/{label}/releases/{release}/readiness")
    Readiness readiness(@Path("label") UUID label, @Path("release") UUID release);

    @GET("api/labels/{label}/releases/{release}/history")
    Page<HistoryEntry> releaseHistory(
            @Path("label") UUID label, @Path("release") UUID release, @Nullable @Query("after") String after);

    @POST("api/labels/{label}/releases/{release}/submit")
    Release submitRelease(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Header("If-Match") String ifMatch,
            @Body ReleaseNote note);

    @POST("api/labels/{label}/releases/{release}/withdraw")
    Release withdrawRelease(
            @Path("label") UUID label, @Path("release") UUID release, @Header("If-Match") String ifMatch);

    @POST("api/labels/{label}/releases/{release}/ask-changes")
    Release askChanges(
            @Path("label") UUID label,
            @Path("release") UUID release,
            @Header("If-Match") String ifMatch,
            @Body AskChanges ask);

    /** 409 with fields that name what is missing. */
    @POST("api/labels/{label}/releases/{release}/publish")
    Release publishRelease(
            @Path("label") UUID label, @Path("release") UUID release, @Header("If-Match") String ifMatch);

    @DELETE("api/labels/{label}/releases/{release}/revision")
    Release discardRevision(
            @Path("label") UUID label, @Path("release") UUID release, @Header("If-Match") String ifMatch);

    @GET("api/labels/{label}/releases/{release}/comments")
    List<ReleaseComment> releaseComments(@Path("label") UUID label, @Path("release") UUID release);

    @POST("api/labels/{label}/releases/{release}/comments/{comment}/done")
    @Nullable
    Void commentDone(@Path("label") UUID label, @Path("release") UUID release, @Path("comment") UUID comment);

    @DELETE("api/labels/{label}/releases/{release}")
    @Nullable
    Void deleteRelease(@Path("label") UUID label, @Path("release") UUID release, @Header("If-Match") String ifMatch);
}
