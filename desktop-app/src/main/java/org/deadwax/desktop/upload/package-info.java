/**
 * The upload engine: sends masters straight to storage, part by part, and goes on after either side has died. It knows
 * no screen; {@link org.deadwax.desktop.upload.UploadEngine} is the way in.
 */
@NullMarked
package org.deadwax.desktop.upload;

import org.jspecify.annotations.NullMarked;
