/** Files on their way to a compiler's SFTP server. It knows nothing of charts. */
@NullMarked
package org.deadwax.server.charts.sftp;

import org.jspecify.annotations.NullMarked;
