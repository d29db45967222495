@NullMarked
package org.deadwax.server.codes.web;

import org.jspecify.annotations.NullMarked;
