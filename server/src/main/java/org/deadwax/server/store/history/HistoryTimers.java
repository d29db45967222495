package org.deadwax.server.store.history;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One server of an installation brings histories. */
@Configuration(proxyBeanMethods = false)
class HistoryTimers {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    Task<Void> storeHistoryTask(History history) {
        return Tasks.recurring("store-history", FixedDelay.of(PAUSE)).execute((instance, context) -> history.further());
    }
}
