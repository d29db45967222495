package org.deadwax.model;

public enum MasterState {
    VERIFYING,
    ACCEPTED,
    REJECTED
}
