package org.deadwax.server.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.deadwax.model.Problem;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything is closed but what is named here. No cookies, so no forged requests; no server-side HTTP session.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    @Bean
    SecurityFilterChain walls(
            HttpSecurity http,
            Sessions sessions,
            ClientAddress clientAddress,
            Memberships memberships,
            JsonMapper json) {
        SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();
        ProblemAnswer answer = new ProblemAnswer(json);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(contexts))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/health", "/health/**")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST, "/api/sign-in", "/api/invitations/look", "/api/invitations/accept")
                        .permitAll()
                        // carries a secret of its own
                        .requestMatchers(HttpMethod.POST, "/api/mail/bounces")
                        .permitAll()
                        // fans have no account
                        .requestMatchers(HttpMethod.GET, "/lost", "/o/*/*/*", "/redeem")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/lost", "/redeem")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/invitation")
                        .permitAll()
                        // a browser on its way to a shop and back: it proves itself by what it carries
                        .requestMatchers(HttpMethod.GET, "/shopify/install/*", "/shopify/callback")
                        .permitAll()
                        // fans: their link is what they prove themselves by
                        .requestMatchers("/d/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, e) -> anonymous(answer, response))
                        .accessDeniedHandler((request, response, e) -> denied(answer, response)))
                .addFilterBefore(new BearerFilter(sessions, clientAddress, contexts), AuthorizationFilter.class)
                .addFilterAfter(new LabelFilter(memberships, answer), AuthorizationFilter.class)
                .build();
    }

    /** Webhooks carry their own signature, and there are many. */
    @Bean
    WebSecurityCustomizer webhooksAreSigned() {
        return web -> web.ignoring().requestMatchers("/webhooks/**");
    }

    /** Paths that only an attack or a mistake has, as with // or a semicolon. */
    @Bean
    RequestRejectedHandler oddPaths(JsonMapper json) {
        ProblemAnswer answer = new ProblemAnswer(json);
        return (request, response, e) -> answer.write(
                response,
                new Problem("/problems/odd-path", "Not a path", 400, "No path here looks like this.", null, List.of()));
    }

    /** Says that there are no users of Spring Security's own, else it makes one. */
    @Bean
    UserDetailsService noUsersOfItsOwn() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }

    private static void anonymous(ProblemAnswer answer, HttpServletResponse response) throws IOException {
        answer.write(
                response,
                new Problem(
                        "/problems/not-signed-in",
                        "Not signed in",
                        401,
                        "Sign in with POST /api/sign-in and send its token as Authorization: Bearer. A session that was"
                                + " revoked or not used for 30 days has ended.",
                        null,
                        List.of()));
    }

    private static void denied(ProblemAnswer answer, HttpServletResponse response) throws IOException {
        answer.write(response, new Problem("/problems/forbidden", "Not allowed", 403, null, null, List.of()));
    }
}
