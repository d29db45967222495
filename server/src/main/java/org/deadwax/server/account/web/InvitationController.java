package org.deadwax.server.account.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Invitation;
import org.deadwax.model.InvitationEdit;
import org.deadwax.model.NewInvitation;
import org.deadwax.server.account.Invitations;
import org.deadwax.server.platform.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/invitations")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    List<Invitation> list() {
        return invitations.of(Access.current());
    }

    @PostMapping
    ResponseEntity<NewInvitation> invite(@RequestBody InvitationEdit edit) {
        return once(invitations.invite(Access.current(), edit));
    }

    @PostMapping("/{id}/again")
    ResponseEntity<NewInvitation> sendAgain(@PathVariable UUID id) {
        return once(invitations.sendAgain(Access.current(), id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id) {
        invitations.withdraw(Access.current(), id);
    }

    private static ResponseEntity<NewInvitation> once(NewInvitation made) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(made);
    }
}
