package org.deadwax.server.charts;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.CurrentLabel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What charts do by themselves. */
@Configuration(proxyBeanMethods = false)
class ChartTimers {

    private static final Duration LOOK = Duration.ofMinutes(1);

    /** Its instance is "label/submission". */
    @Bean
    Task<Void> chartSubmissionTask(SendFile sendFile) {
        return Tasks.custom(ChartSubmissions.TASK, Void.class)
                .onFailureReschedule(FixedDelay.of(LOOK))
                .execute((instance, context) -> {
                    String[] ids = instance.getId().split("/", 2);
                    UUID labelId = UUID.fromString(ids[0]);
                    Optional<Instant> again =
                            CurrentLabel.in(labelId, () -> sendFile.attempt(labelId, UUID.fromString(ids[1])));
                    return again.<CompletionHandler<Void>>map(
                                    at -> (complete, operations) -> operations.reschedule(complete, at))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    @Bean
    Task<Void> chartScheduleTask(ChartSchedule schedule) {
        return Tasks.recurring("chart-schedule", FixedDelay.of(LOOK)).execute((instance, context) -> schedule.look());
    }
}
