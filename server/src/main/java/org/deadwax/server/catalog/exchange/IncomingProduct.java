package org.deadwax.server.catalog.exchange;

import org.deadwax.model.ProductEdit;
import org.jspecify.annotations.Nullable;

/**
 * A product as a file has it.
 *
 * @param edit without a track's id
 * @param track index of the track that is sold; null unless it is one
 */
public record IncomingProduct(ProductEdit edit, @Nullable Integer track) {}
