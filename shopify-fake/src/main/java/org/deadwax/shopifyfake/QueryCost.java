package org.deadwax.shopifyfake;

import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a query is charged beforehand: an object 1, a scalar nothing, a list as many objects as are asked for and 2, a mutation
 * 10. What was not there is given back afterwards. shopify.dev "API limits", read 2026-11.
 */
final class QueryCost {

    static final int MOST = 1_000;

    private final GraphQLSchema schema;
    private final Map<String, Object> variables;
    private final Map<String, FragmentDefinition> fragments = new HashMap<>();

    private QueryCost(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        this.schema = schema;
        this.variables = variables;
        document.getDefinitionsOfType(FragmentDefinition.class).forEach(one -> fragments.put(one.getName(), one));
    }

    static int of(GraphQLSchema schema, Document document, Map<String, Object> variables) {
        QueryCost cost = new QueryCost(schema, document, variables);
        int sum = 0;
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
            sum += mutation
                    ? 10 * operation.getSelectionSet().getSelections().size()
                    : cost.of(operation.getSelectionSet(), schema.getQueryType());
        }
        return sum;
    }

    /** What is charged in the end: the objects that there were. */
    static int actual(@Nullable Object data) {
        return switch (data) {
            case Map<?, ?> map ->
                1 + map.values().stream().mapToInt(QueryCost::actual).sum();
            case List<?> list -> list.stream().mapToInt(QueryCost::actual).sum();
            case null, default -> 0;
        };
    }

    private int of(@Nullable SelectionSet selections, @Nullable GraphQLType type) {
        if (selections == null || !(type instanceof GraphQLFieldsContainer parent)) {
            return 0;
        }
        int sum = 0;
        for (Selection<?> selection : selections.getSelections()) {
            sum += switch (selection) {
                case Field field -> of(field, parent);
                case InlineFragment fragment ->
                    of(
                            fragment.getSelectionSet(),
                            fragment.getTypeCondition() == null
                                    ? parent
                                    : schema.getType(fragment.getTypeCondition().getName()));
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = fragments.get(spread.getName());
                    yield fragment == null
                            ? 0
                            : of(
                                    fragment.getSelectionSet(),
                                    schema.getType(fragment.getTypeCondition().getName()));
                }
                default -> 0;
            };
        }
        return sum;
    }

    private int of(Field field, GraphQLFieldsContainer parent) {
        GraphQLFieldDefinition definition = parent.getFieldDefinition(field.getName());
        if (definition == null || field.getSelectionSet() == null) {
            return 0;
        }
        GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
        String name = GraphQLTypeUtil.unwrapAll(definition.getType()).getName();
        int inside = of(field.getSelectionSet(), type);
        if (name.endsWith("Connection")) {
            return 2 + first(field) * Math.max(1, inside);
        }
        // nodes, edges and pageInfo are parts of the connection, which was counted
        boolean part = name.endsWith("Edge") || name.equals("PageInfo");
        return part ? inside : 1 + inside;
    }

    private int first(Field field) {
        return field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first"))
                .mapToInt(argument -> number(argument.getValue()))
                .findFirst()
                .orElse(1);
    }

    private int number(Value<?> value) {
        if (value instanceof IntValue number) {
            return number.getValue().intValue();
        }
        Object given = value instanceof VariableReference variable ? variables.get(variable.getName()) : null;
        return given instanceof Number number ? number.intValue() : 1;
    }
}
