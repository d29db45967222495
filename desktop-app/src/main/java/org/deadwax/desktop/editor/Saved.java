package org.deadwax.desktop.editor;

import java.util.Map;
import org.deadwax.model.Release;

/**
 * What came of a save.
 *
 * @param release as the server has it now
 * @param ids that tracks and products got, by the keys they had until then
 */
record Saved(Release release, Map<String, String> ids) {}
