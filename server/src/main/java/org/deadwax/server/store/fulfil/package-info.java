/** Tells shops that downloads are fulfilled, slowly and after everything else: what fans get does not wait for it. */
@NullMarked
package org.deadwax.server.store.fulfil;

import org.jspecify.annotations.NullMarked;
