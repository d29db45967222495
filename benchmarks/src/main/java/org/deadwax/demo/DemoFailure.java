package org.deadwax.demo;

/** The demo cannot go on, or its figures do not agree; the message is the one line to read. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoFailure(String line) {
        super(line);
    }

    DemoFailure(String line, Throwable cause) {
        super(line, cause);
    }
}
