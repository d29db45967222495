/** Catalogues that come in, from sheets, release messages and folders of audio, and the catalogue that goes out. */
@NullMarked
package org.deadwax.desktop.imports;

import org.jspecify.annotations.NullMarked;
