/** What keeps people and labels apart, looked at over the whole server. */
@NullMarked
package org.deadwax.server.walls;

import org.jspecify.annotations.NullMarked;
