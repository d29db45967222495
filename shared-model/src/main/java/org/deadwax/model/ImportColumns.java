package org.deadwax.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the columns of a sheet are to be taken for, in their order; null leaves one out. See {@link CatalogueImport.Column}. */
public record ImportColumns(List<@Nullable String> fields) {

    public ImportColumns {
        fields = fields == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(fields));
    }
}
