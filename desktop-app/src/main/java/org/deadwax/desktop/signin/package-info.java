/** Signing in, and a first label for those who have none. */
@NullMarked
package org.deadwax.desktop.signin;

import org.jspecify.annotations.NullMarked;
