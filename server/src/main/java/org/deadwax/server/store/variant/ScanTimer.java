package org.deadwax.server.store.variant;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks through all stores every night, for variants that no webhook told of. */
@Configuration(proxyBeanMethods = false)
class ScanTimer {

    @Bean
    Task<Void> storeVariantsTask(Scans scans) {
        return Tasks.recurring("store-variants", Schedules.daily(ZoneOffset.UTC, LocalTime.of(8, 40)))
                .execute((instance, context) -> scans.all());
    }
}
