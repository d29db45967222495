/** What is sold of a release, and at what price. */
@NullMarked
package org.deadwax.server.catalog.product;

import org.jspecify.annotations.NullMarked;
