/** Uploads and masters over HTTP. No audio passes here in either direction. */
@NullMarked
package org.deadwax.server.media.web;

import org.jspecify.annotations.NullMarked;
