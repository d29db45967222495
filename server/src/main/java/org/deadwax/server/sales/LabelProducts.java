package org.deadwax.server.sales;

import java.util.UUID;

/** What a label sells now. */
@FunctionalInterface
interface LabelProducts {

    LineLookup of(UUID labelId);
}
