package org.deadwax.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.server.account.Accounts;
import org.deadwax.server.account.ClientAddress;
import org.deadwax.server.account.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignInController {

    private final Accounts accounts;
    private final ClientAddress clientAddress;

    SignInController(Accounts accounts, ClientAddress clientAddress) {
        this.accounts = accounts;
        this.clientAddress = clientAddress;
    }

    @PostMapping("/api/sign-in")
    ResponseEntity<Session> signIn(@RequestBody SignIn signIn, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(accounts.signIn(signIn, clientAddress.of(request)));
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut() {
        accounts.signOut(SignedIn.current());
    }
}
