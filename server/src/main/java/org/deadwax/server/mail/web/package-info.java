@NullMarked
package org.deadwax.server.mail.web;

import org.jspecify.annotations.NullMarked;
