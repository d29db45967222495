/** A release night to look at: a server, a label, stores that sell. */
@NullMarked
package org.deadwax.demo;

import org.jspecify.annotations.NullMarked;
