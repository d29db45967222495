/** What a report format must keep to, as a program that its author runs. */
@NullMarked
package org.deadwax.plugin.conformance;

import org.jspecify.annotations.NullMarked;
