@NullMarked
package org.deadwax.server.charts.sftp;

import org.jspecify.annotations.NullMarked;
