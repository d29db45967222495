/** The pieces of a window, in the vocabulary of Gluon Charm, on AtlantaFX. */
@NullMarked
package org.deadwax.desktop.charm;

import org.jspecify.annotations.NullMarked;
