package org.deadwax.model;

/** @param orders that had waited for a rate and are reckoned now */
public record GivenRate(ExchangeRate rate, long orders) {}
