package org.deadwax.model;

public record StoreEdit(String name, String shopDomain) {}
