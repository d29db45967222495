/** Tables as files that a manager mails: CSV, XLSX, PDF. It knows nothing of charts. */
@NullMarked
package org.deadwax.server.charts.export;

import org.jspecify.annotations.NullMarked;
