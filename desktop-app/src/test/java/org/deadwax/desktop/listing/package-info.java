@NullMarked
package org.deadwax.desktop.listing;

import org.jspecify.annotations.NullMarked;
