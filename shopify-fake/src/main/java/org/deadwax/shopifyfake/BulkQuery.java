package org.deadwax.shopifyfake;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.Validator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a bulk query must not be. shopify.dev "Perform bulk operations with the GraphQL Admin API", read 2026-11: one
 * connection at least and five at most, two levels deep, of things that have an id, none within a plain list, no variables.
 */
final class BulkQuery {

    private static final int MOST = 5;
    private static final int DEEPEST = 2;

    private int connections;

    private BulkQuery() {}

    /** Null when it may run. */
    static @Nullable String wrong(GraphQLSchema schema, String query) {
        try {
            Document document = Parser.parse(query);
            if (!new Validator().validateDocument(schema, document, Locale.ROOT).isEmpty()) {
                return "Invalid bulk query: it does not agree with the schema.";
            }
            OperationDefinition operation =
                    document.getDefinitionsOfType(OperationDefinition.class).getFirst();
            if (document.getDefinitions().size() != 1
                    || !operation.getVariableDefinitions().isEmpty()) {
                return "Invalid bulk query: one operation, without variables.";
            }
            BulkQuery look = new BulkQuery();
            String wrong = look.wrong(operation.getSelectionSet(), schema.getQueryType(), 0, false);
            if (wrong == null && look.connections == 0) {
                return "Bulk queries must contain at least one connection.";
            }
            return wrong == null && look.connections > MOST
                    ? "Bulk queries cannot contain more than 5 connections."
                    : wrong;
        } catch (InvalidSyntaxException e) {
            return "Invalid bulk query: " + e.getMessage();
        }
    }

    private @Nullable String wrong(@Nullable SelectionSet set, @Nullable GraphQLType type, int depth, boolean listed) {
        if (set == null || !(type instanceof GraphQLFieldsContainer parent)) {
            return null;
        }
        for (Selection<?> selection : set.getSelections()) {
            if (!(selection instanceof Field field)) {
                return "Invalid bulk query: fragments are not looked into here.";
            }
            GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
            GraphQLNamedOutputType inner = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(definition.getType());
            boolean connection = inner.getName().endsWith("Connection");
            if (connection) {
                connections++;
                if (listed) {
                    return "Queries that contain a connection field within a list field are not currently supported.";
                }
                if (depth == DEEPEST) {
                    return "Bulk queries cannot contain connections with a nesting depth greater than 2.";
                }
                if (!node(inner)) {
                    return "Connection fields must implement Node: " + field.getName();
                }
            }
            boolean list = !inner.getName().endsWith("Edge")
                    && !parent.getName().endsWith("Connection")
                    && GraphQLTypeUtil.unwrapNonNull(definition.getType()) instanceof GraphQLList;
            String wrong = wrong(field.getSelectionSet(), inner, depth + (connection ? 1 : 0), listed || list);
            if (wrong != null) {
                return wrong;
            }
        }
        return null;
    }

    private static boolean node(GraphQLNamedOutputType connection) {
        GraphQLType nodes = GraphQLTypeUtil.unwrapAll(
                ((GraphQLObjectType) connection).getFieldDefinition("nodes").getType());
        return nodes instanceof GraphQLObjectType type
                && type.getInterfaces().stream().anyMatch(one -> one.getName().equals("Node"));
    }
}
