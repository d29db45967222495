/** DDEX Electronic Release Notification, version 4.3: what distributors and labels tell each other about a release. */
@NullMarked
package org.deadwax.server.catalog.exchange.ern;

import org.jspecify.annotations.NullMarked;
