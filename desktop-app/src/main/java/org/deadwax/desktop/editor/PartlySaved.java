package org.deadwax.desktop.editor;

/** The server took some of a draft and refused the next: what it took must not be sent as if it were new. */
final class PartlySaved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Saved saved;
    private final RuntimeException refusal;

    PartlySaved(Saved saved, RuntimeException refusal) {
        super(refusal.getMessage(), refusal);
        this.saved = saved;
        this.refusal = refusal;
    }

    Saved saved() {
        return saved;
    }

    RuntimeException refusal() {
        return refusal;
    }
}
