package org.deadwax.server.account.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.deadwax.model.AcceptInvitation;
import org.deadwax.model.InvitationToken;
import org.deadwax.model.InvitationView;
import org.deadwax.model.Session;
import org.deadwax.server.account.Joining;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** For people who belong to nothing yet. */
@RestController
class JoiningController {

    /** For whoever opens the link in a browser. The code is behind the #, so it never gets here. */
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>An invitation to Deadwax</title>
            <style>:root { color-scheme: light dark; font: 16px/1.5 system-ui; } body { max-width: 32rem; margin: 4rem auto; padding: 0 1rem; }</style>
            <h1>You are invited</h1>
            <p>Open Deadwax on your computer, choose “Accept an invitation” and paste the address of this page.</p>
            </html>
            """;

    private final Joining joining;

    JoiningController(Joining joining) {
        this.joining = joining;
    }

    @Hidden
    @GetMapping(path = "/invitation", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("Referrer-Policy", "no-referrer")
                .body(PAGE);
    }

    @PostMapping("/api/invitations/look")
    ResponseEntity<InvitationView> look(@RequestBody InvitationToken token, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(joining.look(token.token(), request.getRemoteAddr()));
    }

    @PostMapping("/api/invitations/accept")
    ResponseEntity<Session> accept(@RequestBody AcceptInvitation accept, HttpServletRequest request) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(joining.accept(accept, request.getRemoteAddr()));
    }
}
