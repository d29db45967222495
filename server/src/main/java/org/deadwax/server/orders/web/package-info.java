@NullMarked
package org.deadwax.server.orders.web;

import org.jspecify.annotations.NullMarked;
