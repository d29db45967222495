package org.deadwax.server.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.AuditEntry;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.Page;
import org.deadwax.model.Role;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.core.type.TypeReference;

@SystemTest
class ClientAddressTest {

    private static final String PROXIES = "127.0.0.1, 10.1.0.0/16,fd00::/8";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # from        | X-Forwarded-For                     | believed
            203.0.113.5   |                                     | 203.0.113.5
            203.0.113.5   | 198.51.100.1                        | 203.0.113.5
            10.2.0.1      | 198.51.100.1                        | 10.2.0.1
            127.0.0.1     |                                     | 127.0.0.1
            127.0.0.1     | 198.51.100.1                        | 198.51.100.1
            127.0.0.1     | 1.2.3.4, 198.51.100.1               | 198.51.100.1
            127.0.0.1     | 127.0.0.1, 198.51.100.1             | 198.51.100.1
            127.0.0.1     | 1.2.3.4, 198.51.100.1, 10.1.9.9     | 198.51.100.1
            127.0.0.1     | 1.2.3.4; 198.51.100.1;10.1.9.9      | 198.51.100.1
            127.0.0.1     | 10.1.0.1, 10.1.0.2                  | 10.1.0.1
            127.0.0.1     | 1.2.3.4, unknown                    | 127.0.0.1
            127.0.0.1     | 1.2.3.4, , 10.1.0.2                 | 10.1.0.2
            127.0.0.1     | 198.51.100.1:50123                  | 198.51.100.1
            127.0.0.1     | [2001:db8::1]:50123                 | 2001:db8:0:0:0:0:0:1
            fd00::7       | 2001:db8::1                         | 2001:db8:0:0:0:0:0:1
            ::1           | 198.51.100.1                        | ::1
            """)
    void whoIsBelieved(String from, @Nullable String forwarded, String believed) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        if (forwarded != null) {
            // a semicolon stands for a header of its own
            List.of(forwarded.split(";")).forEach(header -> request.addHeader("X-Forwarded-For", header));
        }

        assertThat(new ClientAddress(new ProxySettings(PROXIES)).of(request)).isEqualTo(believed);
    }

    @Test
    void nobodyIsBelievedUnlessNamed() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("127.0.0.1");
        request.addHeader("X-Forwarded-For", "198.51.100.1");

        assertThat(new ClientAddress(settings(Map.of())).of(request)).isEqualTo("127.0.0.1");
        assertThat(new ClientAddress(settings(Map.of("DEADWAX_TRUSTED_PROXIES", ""))).of(request))
                .isEqualTo("127.0.0.1");
        assertThat(new ClientAddress(settings(Map.of("DEADWAX_TRUSTED_PROXIES", "127.0.0.1"))).of(request))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "0.0.0.0/0", "::/0"})
    void whatIsNoProxyIsToldAtTheStart(String wrong) {
        ProxySettings settings = new ProxySettings("127.0.0.1," + wrong);

        assertThatThrownBy(() -> new ClientAddress(settings))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("DEADWAX_TRUSTED_PROXIES has “" + wrong + "”");
    }

    /** The tests' server trusts its own machine. */
    @Test
    void theAuditLogHasWhereItCameFrom() {
        TestApi owner = TestApi.owner(port);
        UUID label = owner.newLabel();
        owner.post(
                "/api/labels/" + label + "/members",
                new MemberEdit("proxied@deadwax.test", "Rosa", Role.VIEWER, List.of()),
                "X-Forwarded-For",
                "1.2.3.4, 198.51.100.77");

        assertThat(owner.get("/api/labels/" + label + "/audit")
                        .as(new TypeReference<Page<AuditEntry>>() {})
                        .items())
                .extracting(AuditEntry::address)
                .contains("198.51.100.77")
                .doesNotContain("1.2.3.4");
    }

    private static ProxySettings settings(Map<String, Object> variables) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new Binder(ConfigurationPropertySources.from(sources)).bindOrCreate("deadwax", ProxySettings.class);
    }
}
