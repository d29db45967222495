package org.deadwax.desktop.listing;

import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingProgress;
import org.deadwax.model.ListingState;

/** A publishing as the foot of the drawer shows it, and what is said of each store where it ended. */
final class ListingTask {

    private final Desk desk;
    private final RunningTask task;

    ListingTask(Desk desk, ListingViewModel model) {
        this.desk = desk;
        this.task = RunningTask.cancellable(() -> model.listings().stream()
                .filter(one -> one.state() == ListingState.PUBLISHING)
                .forEach(model::cancel));
        model.loadProperty().subscribe(load -> tell(model.listings()));
        model.endedProperty().subscribe((before, now) -> now.forEach(this::say));
    }

    private void tell(List<Listing> all) {
        List<Listing> running = all.stream()
                .filter(one -> one.state() == ListingState.PUBLISHING)
                .toList();
        if (running.isEmpty()) {
            desk.tasks().remove(task);
            return;
        }
        Listing first = running.getFirst();
        task.titleProperty().set(Texts.text("listing.task", first.releaseTitle()));
        task.detailProperty()
                .set(
                        running.size() == 1
                                ? first.storeName() + ": " + doing(first)
                                : Texts.text("listing.taskStores", running.size()));
        double share = running.stream()
                .mapToDouble(one -> Math.max(0, share(one)))
                .average()
                .orElse(0);
        task.progressProperty().set(share);
        if (!desk.tasks().contains(task)) {
            desk.tasks().add(task);
        }
    }

    private void say(Listing one) {
        String key = switch (one.state()) {
            case PUBLISHED -> "listing.done";
            case DIFFERS -> "listing.doneDiffers";
            case FAILED -> "listing.doneFailed";
            case NOT_THERE, PUBLISHING -> "listing.stopped";
        };
        desk.snackbar()
                .show(Texts.text(
                        key,
                        one.releaseTitle(),
                        one.storeName(),
                        one.written().size(),
                        one.differences().size(),
                        one.reason()));
    }

    /** Below zero while it waits for its turn. */
    static double share(Listing listing) {
        ListingProgress progress = listing.progress();
        return progress == null || progress.of() == 0 ? -1 : (double) progress.done() / progress.of();
    }

    static String doing(Listing listing) {
        ListingProgress progress = listing.progress();
        if (!listing.reason().isEmpty()) {
            return listing.reason();
        }
        return progress == null
                ? Texts.text("listing.waits")
                : Texts.text("listing.step", progress.doing(), progress.done(), progress.of());
    }
}
