package org.deadwax.server.charts;

import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.plugin.PluginFolder;
import org.deadwax.server.charts.plugin.PluginLimits;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.sftp.SftpDelivery;
import org.deadwax.server.platform.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChartsConfiguration {

    @Bean
    RuleBook ruleBook() {
        return ChartData.rules();
    }

    @Bean
    MinimumPrices minimumPrices(RuleBook rules) {
        return new MinimumPrices(rules);
    }

    @Bean
    ReportFormats reportFormats(Installation installation, PluginLimits limits) {
        return new ReportFormats(new PluginFolder(installation.home().resolve("plugins"), limits));
    }

    @Bean
    SftpDelivery sftpDelivery(SubmissionSettings settings) {
        return new SftpDelivery(settings.patience());
    }
}
