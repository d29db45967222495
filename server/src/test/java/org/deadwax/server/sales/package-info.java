@NullMarked
package org.deadwax.server.sales;

import org.jspecify.annotations.NullMarked;
