/** Report files: the built-in formats, made by the same interface that a plugin uses, and what writes them. */
@NullMarked
package org.deadwax.server.charts.file;

import org.jspecify.annotations.NullMarked;
