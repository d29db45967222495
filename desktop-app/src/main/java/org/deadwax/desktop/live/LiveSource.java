package org.deadwax.desktop.live;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.deadwax.desktop.api.Following;
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.model.LiveNight;
import org.deadwax.model.Store;

/**
 * Where the live screen's figures come from.
 *
 * @param follow opens the stream; what it hears comes on threads of its own
 * @param night a release's first 24 hours; waits for the server
 * @param stores of the label, none for those who may not see them; waits for the server
 */
public record LiveSource(
        Function<LiveStream.Listener, Following> follow,
        Function<UUID, LiveNight> night,
        Callable<List<Store>> stores) {}
