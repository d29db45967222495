/** Sales over HTTP. */
@NullMarked
package org.deadwax.server.sales.web;

import org.jspecify.annotations.NullMarked;
