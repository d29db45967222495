/** The download page: plain HTML that works without a script. */
@NullMarked
package org.deadwax.server.delivery.page;

import org.jspecify.annotations.NullMarked;
