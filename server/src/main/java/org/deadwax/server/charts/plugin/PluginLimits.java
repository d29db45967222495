package org.deadwax.server.charts.plugin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a plugin may take for one report. The environment's names are these with underscores, as DEADWAX_PLUGINS_TIME.
 *
 * @param time from its start to its end
 * @param memory of its heap
 * @param output bytes of a file
 */
@ConfigurationProperties("deadwax.plugins")
public record PluginLimits(
        @DefaultValue("60s") Duration time,
        @DefaultValue("128MB") DataSize memory,
        @DefaultValue("64MB") DataSize output) {}
