@NullMarked
package org.deadwax.server.store.web;

import org.jspecify.annotations.NullMarked;
