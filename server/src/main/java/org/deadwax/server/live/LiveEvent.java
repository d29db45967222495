package org.deadwax.server.live;

/** Something to send, made once for all who see the same. @param seq its id @param json one line */
public record LiveEvent(String name, long seq, String json) {}
