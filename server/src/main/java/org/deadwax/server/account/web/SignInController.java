package org.deadwax.server.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.deadwax.model.Session;
import org.deadwax.model.SignIn;
import org.deadwax.server.account.Accounts;
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

    SignInController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/api/sign-in")
    ResponseEntity<Session> signIn(@RequestBody SignIn signIn, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(accounts.signIn(signIn, request.getRemoteAddr()));
    }

    @PostMapping("/api/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut() {
        accounts.signOut(SignedIn.current());
    }
}
