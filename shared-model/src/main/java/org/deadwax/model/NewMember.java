package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/** @param password to hand over, shown once; null when the person has one already */
public record NewMember(Member member, @Nullable String password) {

    @Override
    public String toString() {
        return "NewMember[" + member.email() + "]";
    }
}
