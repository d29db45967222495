/** Report formats of others, each at work in a process of its own. */
@NullMarked
package org.deadwax.server.charts.plugin;

import org.jspecify.annotations.NullMarked;
