package org.deadwax.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.deadwax.model.Role;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What a role may ask for in its label, by method and path; {@code docs/roles.md} says the same, and a test walks it.
 * An artist may do what is named here and nothing else, so what is added later is closed to them until somebody opens it;
 * which releases are theirs is for each module to check by {@link org.deadwax.server.platform.Access#sees}.
 */
final class RolePermissions {

    private static final String LABEL = "/api/labels/{label}";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private static final RequestMatcher OWNER_ONLY = new OrRequestMatcher(List.of(
            matches(HttpMethod.PUT, ""),
            matches(HttpMethod.POST, "/chart-rules/{code}/lines"),
            matches(HttpMethod.DELETE, "/chart-rules/{code}/lines/{line}")));
    private static final RequestMatcher NOT_FOR_VIEWERS = new OrRequestMatcher(
            List.of(matches(HttpMethod.GET, "/audit"), matches(HttpMethod.GET, "/masters/{master}/download")));
    private static final RequestMatcher FOR_ARTISTS = new OrRequestMatcher(List.of(
            matches(HttpMethod.GET, ""),
            matches(HttpMethod.GET, "/artists"),
            matches(HttpMethod.GET, "/releases"),
            matches(HttpMethod.POST, "/releases"),
            matches(HttpMethod.GET, "/releases/counts"),
            matches(HttpMethod.GET, "/releases/{release}"),
            matches(HttpMethod.PUT, "/releases/{release}"),
            matches(HttpMethod.DELETE, "/releases/{release}"),
            matches(HttpMethod.GET, "/releases/{release}/published"),
            matches(HttpMethod.GET, "/releases/{release}/history"),
            matches(HttpMethod.GET, "/releases/{release}/readiness"),
            matches(HttpMethod.POST, "/releases/{release}/submit"),
            matches(HttpMethod.POST, "/releases/{release}/withdraw"),
            matches(HttpMethod.DELETE, "/releases/{release}/revision"),
            matches(HttpMethod.GET, "/releases/{release}/comments"),
            matches(HttpMethod.POST, "/releases/{release}/comments/{comment}/done"),
            matches(HttpMethod.GET, "/products/{product}/prices"),
            matches(HttpMethod.GET, "/products/{product}/prices/in-force"),
            matches(HttpMethod.GET, "/releases/{release}/masters"),
            matches(HttpMethod.GET, "/tracks/{track}/masters"),
            matches(HttpMethod.GET, "/masters/{master}"),
            matches(HttpMethod.GET, "/masters/{master}/waveform"),
            matches(HttpMethod.GET, "/masters/{master}/playback"),
            matches(HttpMethod.PUT, "/masters/{master}/note"),
            matches(HttpMethod.POST, "/masters/{master}/checks"),
            matches(HttpMethod.GET, "/releases/{release}/artwork"),
            matches(HttpMethod.POST, "/releases/{release}/artwork"),
            matches(HttpMethod.GET, "/releases/{release}/cover"),
            matches(HttpMethod.GET, "/artwork/{artwork}"),
            matches(HttpMethod.GET, "/artwork/{artwork}/download"),
            matches(HttpMethod.GET, "/artwork/{artwork}/thumbnails/{pixels}"),
            matches(HttpMethod.POST, "/artwork/{artwork}/complete"),
            matches(HttpMethod.POST, "/artwork/{artwork}/checks"),
            matches(HttpMethod.PUT, "/artwork/{artwork}/note"),
            matches(HttpMethod.POST, "/uploads"),
            matches(HttpMethod.GET, "/uploads/{upload}"),
            matches(HttpMethod.DELETE, "/uploads/{upload}"),
            matches(HttpMethod.PUT, "/uploads/{upload}/fingerprint"),
            matches(HttpMethod.POST, "/uploads/{upload}/tickets"),
            matches(HttpMethod.PUT, "/uploads/{upload}/parts"),
            matches(HttpMethod.POST, "/uploads/{upload}/complete"),
            matches(HttpMethod.GET, "/releases/{release}/night"),
            matches(HttpMethod.GET, "/live")));

    private RolePermissions() {}

    static boolean allow(Role role, HttpServletRequest request) {
        return switch (role) {
            case OWNER -> true;
            case MANAGER -> !OWNER_ONLY.matches(request);
            case VIEWER -> READING.contains(request.getMethod()) && !NOT_FOR_VIEWERS.matches(request);
            case ARTIST -> FOR_ARTISTS.matches(request);
        };
    }

    static String refusal(Role role) {
        return switch (role) {
            case OWNER -> "An owner may do everything.";
            case MANAGER -> "Only an owner of the label may do this.";
            case VIEWER -> "You may look at this label's data, but change nothing. Ask an owner for another role.";
            case ARTIST -> "Artists work on their own releases. Ask the label's manager to do this.";
        };
    }

    private static RequestMatcher matches(HttpMethod method, String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, LABEL + path);
    }
}
