package org.deadwax.model;

public record PasswordChange(String current, String next) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
