package org.deadwax.server.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request into the label that its path names, when the person is a member and the role may do this. Whatever the
 * label is, somebody else's and none look the same.
 */
final class LabelFilter extends OncePerRequestFilter {

    private static final PathPatternRequestMatcher BELOW_A_LABEL =
            PathPatternRequestMatcher.withDefaults().matcher("/api/labels/{label}/**");

    private final Memberships memberships;
    private final ProblemAnswer answer;

    LabelFilter(Memberships memberships, ProblemAnswer answer) {
        this.memberships = memberships;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MatchResult match = BELOW_A_LABEL.matcher(request);
        if (!match.isMatch()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Access> access = id(match).flatMap(labelId -> memberships.access(SignedIn.current(), labelId));
        if (access.isEmpty()) {
            answer.write(
                    response,
                    ProblemException.notFound("You belong to no such label.").problem());
        } else if (!RolePermissions.allow(access.get().role(), request)) {
            answer.write(
                    response,
                    ProblemException.forbidden(
                                    RolePermissions.refusal(access.get().role()))
                            .problem());
        } else {
            enter(access.get(), request, response, chain);
        }
    }

    private static void enter(
            Access access, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Access.<Boolean, Exception>in(access, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static Optional<UUID> id(MatchResult match) {
        try {
            return Optional.of(UUID.fromString(match.getVariables().getOrDefault("label", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
