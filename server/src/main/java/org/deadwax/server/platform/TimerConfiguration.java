package org.deadwax.server.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Timed and slow work: a module declares a {@link Task} as a bean. What was picked by a server that is gone is picked again
 * within a minute.
 */
@Configuration(proxyBeanMethods = false)
class TimerConfiguration {

    private static final int AT_ONCE = 4;

    /** Puts work on the list in the caller's transaction: what is undone leaves none. */
    @Bean
    SchedulerClient timerClient(DataSource pool) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(pool))
                .build();
    }

    @Bean
    Timers timers(@Worker DataSource pool, List<Task<?>> tasks) {
        List<Task<?>> onDemand = tasks.stream()
                .filter(task -> !(task instanceof RecurringTask<?>))
                .toList();
        List<RecurringTask<?>> recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        return new Timers(() -> Scheduler.create(pool, onDemand)
                .startTasks(recurring)
                .threads(AT_ONCE)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build());
    }
}
