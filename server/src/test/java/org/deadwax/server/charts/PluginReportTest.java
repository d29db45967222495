package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.FileOverrideEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.server.charts.plugin.PluginJar;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.testing.TestApi.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;

/** A label whose compiler wants what a plugin writes; and a plugin that does not do its work. */
class PluginReportTest extends ReportTest {

    private static final Path EXAMPLE = Path.of("..", "docs", "report-format-example", "src");

    @Autowired
    Installation installation;

    private @Nullable Path jar;

    private void install(PluginJar plugin) throws IOException {
        Path plugins = Files.createDirectories(installation.home().resolve("plugins"));
        jar = plugin.write(plugins.resolve("totals-" + night.label + ".jar"));
    }

    @AfterEach
    void takeAway() throws IOException {
        if (jar != null) {
            Files.deleteIfExists(jar);
        }
    }

    /** @param version of the account as it is */
    private void choose(String format, long version) {
        night.owner
                .put(
                        night.path("/charts/US_DIGITAL/account"),
                        new ChartAccount("US_DIGITAL", "4030", "54321", null, Map.of("format", format), version))
                .as(ChartAccount.class);
    }

    @Test
    void itsFileIsKeptToTheByteEvenWhenThePluginIsGone() throws IOException {
        NightOrders.downloads(night);
        install(PluginJar.of(EXAMPLE));
        choose("TOTALS", 1);

        // tracks have no EAN: they block the file until somebody leaves them out
        ChartReport blocked = report(DIGITAL);
        assertThat(blocked.findings()).extracting(Finding::code, Finding::units).containsExactly(tuple("NO_EAN", 1L));
        leaveOut(blocked.findings().getFirst());
        ChartReport closed = close(DIGITAL);

        String text = night.owner.get(night.path(DIGITAL + "/file")).text();
        assertThat(text).isEqualTo("""
            H;54321;2025-06-06;2025-06-12
            S;0602537205981;4;1
            E;1
            """.replace("\n", "\r\n"));
        assertThat(closed.sha256()).isEqualTo(sha256(text));
        assertThat(codes(closed.equation().excluded())).endsWith("LEFT_OUT 1");
        takeAway();
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).text()).isEqualTo(text);
        assertThat(night.owner
                        .get(night.path(DIGITAL + "/files"))
                        .as(new TypeReference<List<FileVersion>>() {})
                        .getFirst()
                        .formatVersion())
                .isEqualTo("1.0");
    }

    private void leaveOut(Finding finding) {
        Answer made = night.owner.post(
                night.path(DIGITAL + "/overrides"),
                new FileOverrideEdit(
                        finding.code(), Objects.requireNonNull(finding.productId()), "Sold by the album only."));
        assertThat(made.status()).isLessThan(300);
    }

    @Test
    void onePluginsFailureIsOneReportsFinding() throws IOException {
        NightOrders.downloads(night);
        NightOrders.parcels(night);
        String source = Files.readString(EXAMPLE.resolve("com/example/charts/TotalsFormat.java"));
        install(new PluginJar()
                .with(
                        "com.example.charts.TotalsFormat",
                        source.replace(
                                        "out.line(\"H;\"",
                                        "if (true) throw new IllegalStateException(\"out of order\"); out.line(\"H;\"")
                                .replace("unit.ean13().isPresent()", "true")));
        choose("TOTALS", 1);

        assertThat(report(DIGITAL).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FORMAT_FAILED");
            assertThat(finding.message()).contains("out of order");
        });
        assertThat(report(DIGITAL).equation().reported()).isEqualTo(5);
        assertThat(night.owner.get(night.path(DIGITAL + "/file")).status()).isEqualTo(409);
        assertThat(close(PHYSICAL).sha256()).isNotNull();
        choose("D3", 2);
        assertThat(report(DIGITAL).findings()).isEmpty();
    }
}
