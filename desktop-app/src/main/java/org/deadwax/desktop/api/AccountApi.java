package org.deadwax.desktop.api;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Device;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Me;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewInvitation;
import org.deadwax.model.NewMember;
import org.deadwax.model.Page;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.jspecify.annotations.Nullable;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Who somebody is, and who works for a label. See {@link DeadwaxApi} for what all methods have in common. */
public interface AccountApi {

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

    /** Its name and zone, by an owner; its currency stays. */
    @PUT("api/labels/{label}")
    LabelAccess changeLabel(@Path("label") UUID label, @Body LabelEdit edit);

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
}
