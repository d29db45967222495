package org.deadwax.server.sales;

import java.util.Map;
import javax.sql.DataSource;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Reading;
import org.deadwax.server.platform.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SalesConfiguration {

    @Bean
    CustomerKeys customerKeys(CustomerSecret secret, Installation installation, @Worker JdbcClient allLabels) {
        return secret.keys(installation.home(), allLabels);
    }

    @Bean
    SaleLedger saleLedger(
            @Worker DataSource pool,
            Catalogue catalogue,
            CustomerKeys keys,
            ObjectProvider<ConfirmedVariants> variants) {
        ConfirmedVariants confirmed = variants.getIfAvailable(() -> labelId -> Map.of());
        return new SaleLedger(pool, labelId -> LineLookup.of(catalogue.products(labelId), confirmed.of(labelId)), keys);
    }

    @Bean
    SaleHistory saleHistory(DataSource pool, @Reading DataSource readingPool) {
        return new SaleHistory(pool, readingPool);
    }

    @Bean
    SaleTotals saleTotals(@Worker DataSource pool) {
        return new SaleTotals(pool);
    }

    @Bean
    UnmappedSales unmappedSales(DataSource pool) {
        return new UnmappedSales(pool);
    }
}
