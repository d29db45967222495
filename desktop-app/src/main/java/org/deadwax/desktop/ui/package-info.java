/** What screens are made of: cells, chips, covers, and how figures and times are written. */
@NullMarked
package org.deadwax.desktop.ui;

import org.jspecify.annotations.NullMarked;
