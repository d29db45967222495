package org.deadwax.shopifyfake;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.introspection.IntrospectionResultToSchema;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaGenerator;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.json.JsonMapper;

/**
 * The subset says nothing that Shopify's published schema does not say. That one is 11 MB and not ours: give its introspection
 * with {@code -Dshopify.schema=FILE} after each change of the subset, and with each version.
 */
class PublishedSchemaTest {

    private final List<String> differences = new ArrayList<>();

    @Test
    @SuppressWarnings("unchecked")
    @EnabledIfSystemProperty(named = "shopify.schema", matches = ".+")
    void agrees() {
        Map<String, Object> introspection =
                new JsonMapper().readValue(new File(System.getProperty("shopify.schema")), Map.class);
        GraphQLSchema published = new SchemaGenerator()
                .makeExecutableSchema(
                        graphql.schema.idl.SchemaGenerator.Options.defaultOptions(),
                        registry((Map<String, Object>) Objects.requireNonNull(introspection.get("data"))),
                        graphql.schema.idl.RuntimeWiring.MOCKED_WIRING);
        GraphQLSchema ours = AdminSchema.build(Map.of(), Map.of());
        for (GraphQLNamedType type : ours.getAllTypesAsList()) {
            if (!type.getName().startsWith("__")) {
                compare(type, published.getType(type.getName()));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static graphql.schema.idl.TypeDefinitionRegistry registry(Map<String, Object> introspection) {
        return new graphql.schema.idl.SchemaParser()
                .buildRegistry(new IntrospectionResultToSchema().createSchemaDefinition(introspection));
    }

    private void compare(GraphQLNamedType ours, @Nullable GraphQLType theirs) {
        if (theirs == null || ours.getClass() != theirs.getClass()) {
            differences.add(ours.getName() + " is not published so");
        } else if (ours instanceof GraphQLFieldsContainer type) {
            for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
                GraphQLFieldDefinition other = ((GraphQLFieldsContainer) theirs).getFieldDefinition(field.getName());
                same(type.getName() + "." + field.getName(), field.getType(), other == null ? null : other.getType());
                for (GraphQLArgument argument : field.getArguments()) {
                    GraphQLArgument published = other == null ? null : other.getArgument(argument.getName());
                    same(
                            type.getName() + "." + field.getName() + "(" + argument.getName(),
                            argument.getType(),
                            published == null ? null : published.getType());
                }
            }
        } else if (ours instanceof GraphQLInputObjectType type) {
            for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
                GraphQLInputObjectField other = ((GraphQLInputObjectType) theirs).getFieldDefinition(field.getName());
                same(type.getName() + "." + field.getName(), field.getType(), other == null ? null : other.getType());
            }
        } else if (ours instanceof GraphQLEnumType type) {
            type.getValues().stream()
                    .filter(value -> ((GraphQLEnumType) theirs).getValue(value.getName()) == null)
                    .forEach(value -> differences.add(type.getName() + "." + value.getName() + " is not published"));
        }
    }

    private void same(String where, GraphQLType ours, @Nullable GraphQLType theirs) {
        if (theirs == null || !GraphQLTypeUtil.simplePrint(ours).equals(GraphQLTypeUtil.simplePrint(theirs))) {
            differences.add(where + ": " + GraphQLTypeUtil.simplePrint(ours) + " here, "
                    + (theirs == null ? "nothing" : GraphQLTypeUtil.simplePrint(theirs)) + " published");
        }
    }
}
