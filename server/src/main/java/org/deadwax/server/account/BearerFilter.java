package org.deadwax.server.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who holds the token of {@code Authorization: Bearer}. Without a good one the request stays anonymous. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;
    private final ClientAddress clientAddress;
    private final SecurityContextRepository contexts;

    BearerFilter(Sessions sessions, ClientAddress clientAddress, SecurityContextRepository contexts) {
        this.sessions = sessions;
        this.clientAddress = clientAddress;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            SessionToken token =
                    new SessionToken(header.substring(SCHEME.length()).strip());
            sessions.find(token, clientAddress.of(request)).ifPresent(who -> enter(who, request, response));
        }
        chain.doFilter(request, response);
    }

    private void enter(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES));
        SecurityContextHolder.setContext(context);
        // an answer that is streamed is finished in another dispatch, which looks for it here
        contexts.saveContext(context, request, response);
    }
}
