/** What is wrong with a release, and what it still lacks. */
@NullMarked
package org.deadwax.server.catalog.finding;

import org.jspecify.annotations.NullMarked;
