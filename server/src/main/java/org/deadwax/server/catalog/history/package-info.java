/** What happened to a release, step by step and field by field. */
@NullMarked
package org.deadwax.server.catalog.history;

import org.jspecify.annotations.NullMarked;
