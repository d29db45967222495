package org.deadwax.server.charts;

import org.deadwax.server.charts.file.ReportFormats;
import org.deadwax.server.charts.rules.MinimumPrices;
import org.deadwax.server.charts.rules.RuleBook;
import org.deadwax.server.charts.sftp.SftpDelivery;
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
    ReportFormats reportFormats() {
        return new ReportFormats();
    }

    @Bean
    SftpDelivery sftpDelivery(SubmissionSettings settings) {
        return new SftpDelivery(settings.patience());
    }
}
