package org.deadwax.server.charts.rules;

/** How sure a rule is. In the order of trust: what is less sure comes later; what a label set itself is last. */
public enum Certainty {
    A("stated by the chart"),
    B("two sources"),
    C("one source"),
    OWN("the label's own");

    private final String words;

    Certainty(String words) {
        this.words = words;
    }

    /** As shown behind a rule's code. */
    public String words() {
        return words;
    }

    public Certainty weaker(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
