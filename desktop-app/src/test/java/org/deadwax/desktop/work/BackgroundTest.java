package org.deadwax.desktop.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private final Background lane = Background.onVirtualThreads(answers::add);

    private void tellNext() throws InterruptedException {
        Runnable answer = answers.poll(10, TimeUnit.SECONDS);
        assertThat(answer).isNotNull();
        answer.run();
    }

    @Test
    void a_repeated_call_interrupts_the_one_before_and_only_the_newer_one_answers() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        lane.run(
                () -> {
                    never.await();
                    return "old";
                },
                told::add,
                failed -> told.add("old failed"));
        lane.run(() -> "new", told::add, failed -> told.add("new failed"));
        tellNext();
        tellNext();
        assertThat(told).containsExactly("new");
    }

    @Test
    void an_answer_that_was_already_on_its_way_is_dropped_by_a_cancel() throws InterruptedException {
        lane.run(() -> "late", told::add, failed -> {});
        Runnable answer = answers.poll(10, TimeUnit.SECONDS);
        lane.cancel();
        assertThat(answer).isNotNull();
        answer.run();
        assertThat(told).isEmpty();
    }

    @Test
    void lanes_do_not_cancel_one_another_and_a_failure_is_told() throws InterruptedException {
        lane.run(() -> "one", told::add, failed -> {});
        lane.lane()
                .run(
                        () -> {
                            throw new IllegalStateException("no answer");
                        },
                        done -> told.add(String.valueOf(done)),
                        failed -> told.add(String.valueOf(failed.getMessage())));
        tellNext();
        tellNext();
        assertThat(told).containsExactlyInAnyOrder("one", "no answer");
    }
}
