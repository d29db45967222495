/** Orders: find a fan as you type, see everything that happened to an order, put it right. */
@NullMarked
package org.deadwax.desktop.orders;

import org.jspecify.annotations.NullMarked;
