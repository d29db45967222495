@NullMarked
package org.deadwax.demo;

import org.jspecify.annotations.NullMarked;
