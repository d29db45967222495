package org.deadwax.server.catalog.product;

import java.util.UUID;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** The releases that products are of. In a transaction of the label. */
public interface ProductPlaces {

    boolean sees(Access access, UUID releaseId);

    /** @throws ProblemException 404 when whoever asks may not see it */
    default void checkRelease(Access access, UUID releaseId) {
        if (!sees(access, releaseId)) {
            throw ProblemException.notFound("There is no release " + releaseId + ".");
        }
    }

    /** @throws ProblemException 422 when it is no track of that release; @param trackId null for none */
    void checkTrack(UUID labelId, UUID releaseId, @Nullable UUID trackId);

    /** A product of it was made, changed or deleted: what is derived from them is derived anew. */
    void changed(UUID labelId, UUID releaseId);
}
