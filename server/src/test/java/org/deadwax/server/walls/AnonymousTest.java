package org.deadwax.server.walls;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who has not signed in gets nothing but a health check, the sign-in and webhooks, which are signed. */
@SystemTest
class AnonymousTest {

    private static final Set<String> OPEN = Set.of(
            "GET /health",
            "GET /health/**",
            "POST /api/sign-in",
            "POST /api/invitations/look",
            "POST /api/invitations/accept",
            "GET /invitation",
            // what comes back carries a secret: BouncesTest
            "POST /api/mail/bounces",
            // attempts are limited: RedeemTest
            "GET /redeem",
            "POST /redeem",
            // says nothing about who bought: MusicByMailTest
            "GET /lost",
            "POST /lost",
            // signed by the store: MusicByMailTest
            "GET /o/{store}/{order}/{signature}",
            // what a browser carries there and back is checked: ConnectTest
            "GET /shopify/install/{ticket}",
            "GET /shopify/callback",
            // by the link's token, which nobody guesses: DownloadPageTest
            "GET /d/{token}",
            "POST /d/{token}/get",
            "POST /d/{token}/play",
            "GET /d/{token}/preview/{track}",
            "GET /d/{token}/cover/{release}",
            "GET /d/{token}/zip/{release}/{format}/{ticket}",
            "GET /d/-/{file}");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ServletContext servlets;

    @Test
    void everyMappingRefusesThem() {
        TestApi anonymous = TestApi.anonymous(port);
        List<Endpoint> endpoints = Endpoint.all(context);
        assertThat(endpoints).hasSizeGreaterThan(30);
        for (Endpoint endpoint : endpoints) {
            if (OPEN.contains(endpoint.toString())) {
                continue;
            }
            Answer answer =
                    anonymous.send(endpoint.method(), endpoint.filledAtRandom(), endpoint.takesBody() ? "{}" : null);
            assertThat(answer.status()).as(endpoint.toString()).isEqualTo(401);
            assertThat(answer.header("Content-Type")).as(endpoint.toString()).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Test
    void aMadeUpTokenOpensNothing() {
        assertThat(TestApi.anonymous(port)
                        .withToken("x".repeat(43))
                        .get("/api/me")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsNotThereIsNotToldEither() {
        assertThat(TestApi.anonymous(port).get("/api/nothing/here").status()).isEqualTo(401);
        assertThat(TestApi.anonymous(port).get("/env").status()).isEqualTo(401);
    }

    @Test
    void noServletStandsBesideTheWall() {
        Set<String> paths = new TreeSet<>();
        servlets.getServletRegistrations().values().forEach(servlet -> paths.addAll(servlet.getMappings()));

        assertThat(paths)
                .as("each checks for itself who asks; a new one is named here once somebody has seen to that")
                .isSubsetOf("/", "/webhooks/shopify");
    }
}
