/** From ordered to reported: a chart's period, where its units went, and the file. */
@NullMarked
package org.deadwax.desktop.charts;

import org.jspecify.annotations.NullMarked;
