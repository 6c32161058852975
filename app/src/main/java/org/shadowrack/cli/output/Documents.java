package org.shadowrack.cli.output;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.nio.file.Path;
import org.shadowrack.model.migration.MigrationId;
import org.shadowrack.model.site.ComponentId;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Renders records as JSON: the components of a record are the fields, in their order, null ones included; instants and
 * durations in ISO 8601; ids and paths as plain text.
 */
final class Documents {
    private final JsonMapper mapper = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            // Only components: a convenience method such as isOk() of a record is not part of its document.
            .changeDefaultVisibility(checker -> checker.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .addModule(plainText()).build();

    private static SimpleModule plainText() {
        return new SimpleModule().addSerializer(Path.class, new ToStringSerializer(Path.class))
                .addSerializer(ComponentId.class, new ToStringSerializer(ComponentId.class))
                .addSerializer(MigrationId.class, new ToStringSerializer(MigrationId.class));
    }

    /** One line of JSON. */
    String render(Object document) {
        return mapper.writeValueAsString(document);
    }
}
