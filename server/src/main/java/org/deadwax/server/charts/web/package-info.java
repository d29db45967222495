/** Charts over HTTP. */
@NullMarked
package org.deadwax.server.charts.web;

import org.jspecify.annotations.NullMarked;
