@NullMarked
package org.deadwax.server.charts.file;

import org.jspecify.annotations.NullMarked;
