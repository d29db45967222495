package org.deadwax.server.store.fulfil;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One server of an installation tells the shops. */
@Configuration(proxyBeanMethods = false)
class FulfilmentTimers {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    @Bean
    Task<Void> storeFulfilmentTask(Fulfilment fulfilment) {
        return Tasks.recurring("store-fulfilment", FixedDelay.of(PAUSE))
                .execute((instance, context) -> fulfilment.further());
    }
}
