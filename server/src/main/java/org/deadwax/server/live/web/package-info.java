@NullMarked
package org.deadwax.server.live.web;

import org.jspecify.annotations.NullMarked;
