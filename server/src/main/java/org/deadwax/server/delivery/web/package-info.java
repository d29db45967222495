/** What the desktop asks of delivery. */
@NullMarked
package org.deadwax.server.delivery.web;

import org.jspecify.annotations.NullMarked;
