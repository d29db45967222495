/** Values of the trade as people type and read them: names, rights lines, territories, moments, languages. No nodes. */
@NullMarked
package org.deadwax.desktop.wording;

import org.jspecify.annotations.NullMarked;
