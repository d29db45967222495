package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import okhttp3.ResponseBody;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileLine;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Page;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.model.SubmissionEdit;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** The file of a period: how it is written, corrected, sent and answered. See {@link DeadwaxApi} for what all methods have in common. */
public interface ChartFileApi {

    /** The file as it will be sent, byte for byte; the caller closes it. */
    @Streaming
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/file")
    ResponseBody file(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Overrides of its findings, withdrawn ones too, newest first. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/overrides")
    List<FileOverride> fileOverrides(
            @Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Writes the file without the units of a finding. */
    @POST("api/labels/{label}/charts/{chart}/reports/{period}/overrides")
    FileOverride overrideFinding(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Body FileOverrideEdit edit);

    /** Takes an override back while its file has not been written. */
    @DELETE("api/labels/{label}/charts/{chart}/reports/{period}/overrides/{override}")
    FileOverride withdrawOverride(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Path("override") UUID override);

    /** The file line by line, each explained. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/file/lines")
    Page<FileLine> fileLines(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Nullable @Query("after") String after,
            @Query("limit") int limit);

    /** Every version that was written, newest first. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/files")
    List<FileVersion> fileVersions(
            @Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** A version as it was written, byte for byte; the caller closes it. */
    @Streaming
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/files/{version}")
    ResponseBody fileVersion(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Path("version") int version);

    /** What a version changed against the one before it. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/files/{version}/changes")
    FileChanges fileChanges(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Path("version") int version);

    /** What a correction would change. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/correction")
    CorrectionDraft correctionDraft(
            @Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Writes the closed period's file again. */
    @POST("api/labels/{label}/charts/{chart}/reports/{period}/correction")
    FileVersion correct(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Body CorrectionEdit edit);

    /** Newest first. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/submissions")
    List<Submission> submissions(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Sends the newest version of the file, or notes that it was handed over. */
    @POST("api/labels/{label}/charts/{chart}/reports/{period}/submissions")
    Submission submit(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Body SubmissionEdit edit);

    /** Stops trying. */
    @DELETE("api/labels/{label}/charts/{chart}/reports/{period}/submissions/{submission}")
    Submission cancelSubmission(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Path("submission") UUID submission);

    /** Notes what the compiler answered. */
    @POST("api/labels/{label}/charts/{chart}/reports/{period}/submissions/{submission}/answer")
    Submission answerSubmission(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Path("submission") UUID submission,
            @Body SubmissionAnswer answer);

    /**
     * A table of the report as a file; the caller closes it.
     *
     * @param what "equation", "units", "week" or "equivalents"
     * @param as "csv", "xlsx" or "pdf"
     * @param state and {@code code}, {@code release}, {@code search}: of the units, as in {@link #units}
     */
    @Streaming
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/export")
    ResponseBody export(
            @Path("label") UUID label,
            @Path("chart") String chart,
            @Path("period") String period,
            @Query("what") String what,
            @Query("as") String as,
            @Nullable @Query("state") String state,
            @Nullable @Query("code") String code,
            @Nullable @Query("release") UUID release,
            @Nullable @Query("q") String search);
}
