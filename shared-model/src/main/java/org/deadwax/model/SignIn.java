package org.deadwax.model;

/** @param device what the person will know this session by, as "Rosa's desktop, Linux" */
public record SignIn(String email, String password, String device) {

    @Override
    public String toString() {
        return "SignIn[" + device + "]";
    }
}
