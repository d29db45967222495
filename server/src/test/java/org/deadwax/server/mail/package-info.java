@NullMarked
package org.deadwax.server.mail;

import org.jspecify.annotations.NullMarked;
