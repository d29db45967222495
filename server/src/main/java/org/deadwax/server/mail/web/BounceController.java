package org.deadwax.server.mail.web;

import org.deadwax.server.mail.Bounces;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where whoever receives mail for the return path hands in what came back. */
@RestController
class BounceController {

    private final Bounces bounces;

    BounceController(Bounces bounces) {
        this.bounces = bounces;
    }

    @PostMapping(path = "/api/mail/bounces", consumes = "message/rfc822")
    Bounces.Taken take(
            @RequestHeader(name = "X-Deadwax-Secret", required = false) @Nullable String secret,
            @RequestBody byte[] mail) {
        return bounces.take(secret, mail);
    }
}
