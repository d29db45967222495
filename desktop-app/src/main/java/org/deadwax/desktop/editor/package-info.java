/** One release: its facts, tracks, products and prices, and what keeps it from being ready. */
@NullMarked
package org.deadwax.desktop.editor;

import org.jspecify.annotations.NullMarked;
