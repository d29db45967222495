package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.server.charts.eligibility.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a report shows otherwise than it was made.
 *
 * @param before as it was judged, or is stored
 * @param overrideId of the override that leaves it out; null when only its identifiers have been mended
 */
record Change(Decision before, Decision after, @Nullable UUID overrideId) {}
