package org.deadwax.model;

import java.util.List;

/**
 * What a parked webhook says.
 *
 * @param body indented JSON, in which who bought is hidden
 * @param faulty lines of the body that the reason is about, from 1 on; empty when it names no place
 */
public record ParkedBody(String topic, String reason, String body, List<Integer> faulty) {

    public ParkedBody {
        faulty = List.copyOf(faulty);
    }
}
