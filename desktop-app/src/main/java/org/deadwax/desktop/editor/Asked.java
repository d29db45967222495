package org.deadwax.desktop.editor;

/** What a manager wants changed at a field. @param field its address */
record Asked(String field, String text) {}
