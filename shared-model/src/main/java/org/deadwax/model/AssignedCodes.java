package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/**
 * What was given out.
 *
 * @param codes in the order asked for; what had one already is not named
 * @param releases those that changed by it, with their new versions
 * @param products those that changed by it, with their new versions
 */
public record AssignedCodes(List<Code> codes, List<Version> releases, List<Version> products) {

    /** @param subject the track, product or release; @param code as it is stored: "QMLMR2600128" */
    public record Code(UUID subject, String code) {}

    public record Version(UUID id, long version) {}
}
