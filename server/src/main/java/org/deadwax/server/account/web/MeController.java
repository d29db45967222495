package org.deadwax.server.account.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.Device;
import org.deadwax.model.Me;
import org.deadwax.model.Page;
import org.deadwax.model.PasswordChange;
import org.deadwax.server.account.Accounts;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Paging;
import org.deadwax.server.platform.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What concerns the person who asks, in no label. */
@RestController
class MeController {

    private final Accounts accounts;
    private final AuditLog audit;

    MeController(Accounts accounts, AuditLog audit) {
        this.accounts = accounts;
        this.audit = audit;
    }

    @GetMapping("/api/me")
    Me me() {
        return accounts.me(SignedIn.current());
    }

    @GetMapping("/api/me/devices")
    List<Device> devices() {
        return accounts.devices(SignedIn.current());
    }

    @DeleteMapping("/api/me/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id) {
        accounts.revoke(SignedIn.current(), id);
    }

    @PostMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange change) {
        accounts.changePassword(SignedIn.current(), change);
    }

    /** Sign-ins and what else concerns the installation; for its owner. */
    @GetMapping("/api/audit")
    Page<AuditEntry> audit(Paging paging) {
        if (!SignedIn.current().installationOwner()) {
            throw ProblemException.forbidden("Only the installation's owner sees who signed in.");
        }
        return audit.ofInstallation(paging);
    }
}
