/** The links in mails and on thank-you pages. */
@NullMarked
package org.deadwax.server.delivery.link;

import org.jspecify.annotations.NullMarked;
