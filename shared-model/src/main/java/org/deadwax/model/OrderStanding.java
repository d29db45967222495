package org.deadwax.model;

/** Where an order, or one thing in it, stands: what happened last on its way to the chart. */
public enum OrderStanding {
    /** Paid, and nothing else yet. */
    SOLD,
    /** A mail is in line. */
    MAIL_WAITING,
    /** A mail was taken by the relay, or lies in the folder; nobody opened the page. */
    MAIL_SENT,
    /** A mail was refused or came back. */
    MAIL_FAILED,
    /** The page was opened, nothing on it was. */
    OPENED,
    /** The first click. */
    REDEEMED,
    SHIPPED,
    /** The carrier had it in hand. */
    SCANNED,
    /** In a chart's file. */
    REPORTED,
    /** The money went back. */
    REFUNDED,
    /** Gone with its order, or taken out of it. */
    CANCELLED,
    /** Nothing in it is music of this label. */
    NO_MUSIC
}
