@NullMarked
package org.deadwax.server.charts.plugin;

import org.jspecify.annotations.NullMarked;
