package org.deadwax.desktop.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.ApprovalEdit;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.AskChanges;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.BulkChange;
import org.deadwax.model.BulkResult;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartRule;
import org.deadwax.model.Check;
import org.deadwax.model.CorrectionDraft;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.Device;
import org.deadwax.model.Download;
import org.deadwax.model.ExchangeRate;
import org.deadwax.model.FileChanges;
import org.deadwax.model.FileLine;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Format;
import org.deadwax.model.GivenRate;
import org.deadwax.model.HistoryEntry;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.ImportColumns;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.LabelRanges;
import org.deadwax.model.LiveNight;
import org.deadwax.model.Master;
import org.deadwax.model.Me;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.MissingRate;
import org.deadwax.model.Money;
import org.deadwax.model.NewInvitation;
import org.deadwax.model.NewMember;
import org.deadwax.model.Note;
import org.deadwax.model.PackagedProduct;
import org.deadwax.model.Page;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.PartDone;
import org.deadwax.model.PartTicket;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.Playback;
import org.deadwax.model.PriceChange;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Readiness;
import org.deadwax.model.Redemption;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseComment;
import org.deadwax.model.ReleaseCounts;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseNote;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.ReportFormatInfo;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.RuleChange;
import org.deadwax.model.RuleEdit;
import org.deadwax.model.SaleWindowEdit;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.model.SubmissionEdit;
import org.deadwax.model.TrackEquivalents;
import org.deadwax.model.UnitDecision;
import org.deadwax.model.UnmappedSale;
import org.deadwax.model.Upload;
import org.deadwax.model.UploadFingerprint;
import org.deadwax.model.UploadPart;
import org.deadwax.model.UploadStart;
import org.deadwax.model.Waveform;
import org.deadwax.model.WeekOfDays;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/**
 * The server's REST interface. Every method waits for the answer, so it is never called on the FX thread; an interrupted
 * wait cancels the request.
 *
 * <p>Every method throws {@link ApiProblem} when the server refuses, with its sentence, and {@link NotConnected} when
 * there is no answer. What has no answer returns null. A null query parameter is left out. {@code ifMatch} is {@link #etag}.
 */
public interface DeadwaxApi {

    /** @return the entity tag of a version, as {@code If-Match} wants it */
    static String etag(long version) {
        return "\"" + version + "\"";
    }

    @POST("api/sign-in")
    Session signIn(@Body SignIn signIn);

    @POST("api/sign-out")
    @Nullable
    Void signOut();

    @GET("api/me")
    Me me();

    @GET("api/me/devices")
    List<Device> devices();

    @DELETE("api/me/devices/{device}")
    @Nullable
    Void revoke(@Path("device") UUID device);

    @POST("api/labels")
    LabelAccess createLabel(@Body LabelEdit label);

    @GET("api/labels/{label}/members")
    List<Member> members(@Path("label") UUID label);

    /** Takes in again somebody who was there, who keeps their name and password. */
    @POST("api/labels/{label}/members")
    NewMember addMember(@Path("label") UUID label, @Body MemberEdit member);

    @PATCH("api/labels/{label}/members/{member}")
    Member changeMember(@Path("label") UUID label, @Path("member") UUID member, @Body MemberChange change);

    @DELETE("api/labels/{label}/members/{member}")
    @Nullable
    Void removeMember(@Path("label") UUID label, @Path("member") UUID member);

    /** Those who have not come yet. */
    @GET("api/labels/{label}/invitations")
    List<Invitation> invitations(@Path("label") UUID label);

    /** Goes out by mail; the link comes back too, for when that is lost. Asking the same person again makes another one. */
    @POST("api/labels/{label}/invitations")
    NewInvitation invite(@Path("label") UUID label, @Body InvitationEdit invitation);

    /** With another link; the one before opens nothing from then on. */
    @POST("api/labels/{label}/invitations/{invitation}/again")
    NewInvitation inviteAgain(@Path("label") UUID label, @Path("invitation") UUID invitation);

    /** Its link opens nothing from then on. */
    @DELETE("api/labels/{label}/invitations/{invitation}")
    @Nullable
    Void withdrawInvitation(@Path("label") UUID label, @Path("invitation") UUID invitation);

    /** What an invited person is asked into; 404 for one that is used, withdrawn or too old. */
    @POST("api/invitations/look")
    InvitationView lookAtInvitation(@Body InvitationToken token);

    /** Joins the label and signs in. */
    @POST("api/invitations/accept")
    Session acceptInvitation(@Body AcceptInvitation accept);

    /** Who did what, newest first. */
    @GET("api/labels/{label}/audit")
    Page<AuditEntry> audit(@Path("label") UUID label, @Nullable @Query("after") String after);

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

    @DELETE("api/labels/{label}/releases/{release}")
    @Nullable
    Void deleteRelease(@Path("label") UUID label, @Path("release") UUID release, @Header("If-Match") String ifMatch);

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

    @GET("api/labels/{label}/stores")
    List<Store> stores(@Path("label") UUID label);

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

    @GET("api/labels/{label}/releases/{release}/masters")
    List<Master> masters(@Path("label") UUID label, @Path("release") UUID release);

    /** All versions, newest first. */
    @GET("api/labels/{label}/tracks/{track}/masters")
    List<Master> mastersOfTrack(@Path("label") UUID label, @Path("track") UUID track);

    @GET("api/labels/{label}/masters/{master}")
    Master master(@Path("label") UUID label, @Path("master") UUID master);

    /** A release's first 24 hours. */
    @GET("api/labels/{label}/releases/{release}/night")
    LiveNight night(@Path("label") UUID label, @Path("release") UUID release);

    /** Removes the audio of an earlier version; the version stays in the history, with who did it and why. */
    @DELETE("api/labels/{label}/masters/{master}")
    Master removeMaster(@Path("label") UUID label, @Path("master") UUID master, @Query("why") String why);

    @PUT("api/labels/{label}/masters/{master}/note")
    Master noteMaster(@Path("label") UUID label, @Path("master") UUID master, @Body Note note);

    /** It stays what it is until the checks are done; ask {@link #master} how far they are. */
    @POST("api/labels/{label}/masters/{master}/checks")
    Master recheckMaster(@Path("label") UUID label, @Path("master") UUID master);

    @PUT("api/labels/{label}/masters/{master}/accepted/{check}")
    Master acceptWarning(@Path("label") UUID label, @Path("master") UUID master, @Path("check") Check check);

    @DELETE("api/labels/{label}/masters/{master}/accepted/{check}")
    Master withdrawAcceptance(@Path("label") UUID label, @Path("master") UUID master, @Path("check") Check check);

    /** @param fine up to 65,536 stretches of 10 ms or more; else up to 1,600. 404 while it is not drawn */
    @GET("api/labels/{label}/masters/{master}/waveform")
    Waveform waveform(@Path("label") UUID label, @Path("master") UUID master, @Query("fine") boolean fine);

    /** Leave to hear an accepted master, straight from storage; the token is not to be sent there. */
    @GET("api/labels/{label}/masters/{master}/playback")
    Playback playback(@Path("label") UUID label, @Path("master") UUID master);

    @GET("api/labels/{label}/masters/{master}/download")
    Download downloadMaster(@Path("label") UUID label, @Path("master") UUID master);

    /** Covers and booklets, all versions, the newest first. */
    @GET("api/labels/{label}/releases/{release}/artwork")
    List<Artwork> artwork(@Path("label") UUID label, @Path("release") UUID release);

    /** PUT the whole file to the ticket's URL, then {@link #completeArtwork}; without a ticket it is there already. */
    @POST("api/labels/{label}/releases/{release}/artwork")
    ArtworkUpload startArtwork(@Path("label") UUID label, @Path("release") UUID release, @Body ArtworkStart start);

    @GET("api/labels/{label}/artwork/{artwork}")
    Artwork oneArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @POST("api/labels/{label}/artwork/{artwork}/complete")
    Artwork completeArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @POST("api/labels/{label}/artwork/{artwork}/checks")
    Artwork recheckArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    @PUT("api/labels/{label}/artwork/{artwork}/note")
    Artwork noteArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork, @Body Note note);

    /** Removes the file of an earlier version; the version stays in the history, with who did it and why. */
    @DELETE("api/labels/{label}/artwork/{artwork}")
    Artwork removeArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork, @Query("why") String why);

    @GET("api/labels/{label}/artwork/{artwork}/download")
    Download downloadArtwork(@Path("label") UUID label, @Path("artwork") UUID artwork);

    /** A JPEG that never changes. @param pixels 64, 128, 320 or 640 */
    @GET("api/labels/{label}/artwork/{artwork}/thumbnails/{pixels}")
    ResponseBody thumbnail(@Path("label") UUID label, @Path("artwork") UUID artwork, @Path("pixels") int pixels);

    /** The release's cover as JPEG; 404 while it has none. @param pixels 64, 128, 320 or 640 */
    @GET("api/labels/{label}/releases/{release}/cover")
    ResponseBody cover(@Path("label") UUID label, @Path("release") UUID release, @Query("pixels") int pixels);

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

    /** The file as it will be sent, byte for byte; the caller closes it. */
    @Streaming
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/file")
    ResponseBody file(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    @POST("api/labels/{label}/charts/{chart}/reports/{period}/close")
    ChartReport close(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    @GET("api/labels/{label}/charts/{chart}/account")
    ChartAccount chartAccount(@Path("label") UUID label, @Path("chart") String chart);

    @PUT("api/labels/{label}/charts/{chart}/account")
    ChartAccount saveChartAccount(@Path("label") UUID label, @Path("chart") String chart, @Body ChartAccount account);

    /** How far the period has come, and what hinders it. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/life")
    PeriodLife periodLife(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

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

    /** A week beside its days. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/days")
    WeekOfDays weekOfDays(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

    /** Albums and their tracks as albums. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/equivalents")
    TrackEquivalents trackEquivalents(
            @Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

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

    /** The running period's clock; a period by its key. */
    @GET("api/labels/{label}/charts/{chart}/reports/{period}/clock")
    CutOffClock cutOffClock(@Path("label") UUID label, @Path("chart") String chart, @Path("period") String period);

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

    /** What is due at all charts, nearest first. */
    @GET("api/labels/{label}/charts/agenda")
    ChartAgenda chartAgenda(@Path("label") UUID label);

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

    /** Says which downloads were opened; saying it again changes nothing. @return how many are known now, as "recorded" */
    @POST("api/labels/{label}/redemptions")
    Map<String, Integer> redeem(@Path("label") UUID label, @Body List<Redemption> redemptions);
}
