@NullMarked
package org.deadwax.desktop.upload;

import org.jspecify.annotations.NullMarked;
