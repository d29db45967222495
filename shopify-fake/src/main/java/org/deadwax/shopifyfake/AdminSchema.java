package org.deadwax.shopifyfake;

import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import graphql.schema.idl.WiringFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The published schema, as far as it is used, over maps: lists become connections, names are looked up. */
final class AdminSchema {

    private static final List<String> BUILT_IN = List.of("Int", "Float", "String", "Boolean", "ID");

    private AdminSchema() {}

    static GraphQLSchema build(Map<String, DataFetcher<?>> queries, Map<String, DataFetcher<?>> mutations) {
        TypeDefinitionRegistry types = new SchemaParser().parse(text());
        RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new Maps());
        types.scalars().keySet().stream()
                .filter(name -> !BUILT_IN.contains(name))
                .forEach(name -> wiring.scalar(scalar(name)));
        wiring.type("QueryRoot", type -> type.dataFetchers(fetchers(queries)));
        wiring.type(
                "Product",
                type -> type.dataFetcher("publishedOnPublication", GraphProduct::publishedOn)
                        .dataFetcher("metafield", GraphProduct::metafield)
                        .dataFetcher("metafields", GraphProduct::metafields));
        wiring.type("Order", type -> type.dataFetcher("fulfillmentOrders", FulfillmentOrders::page));
        wiring.type("Mutation", type -> type.dataFetchers(fetchers(mutations)));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static Map<String, DataFetcher> fetchers(Map<String, DataFetcher<?>> some) {
        return (Map) some;
    }

    static String text() {
        try (InputStream in = Objects.requireNonNull(
                AdminSchema.class.getResourceAsStream("admin-" + AdminEndpoint.VERSION + ".graphqls"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Maps implements WiringFactory {

        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment field) {
            String name = field.getFieldDefinition().getName();
            boolean connection = TypeUtil.unwrapAll(field.getFieldDefinition().getType())
                    .getName()
                    .endsWith("Connection");
            return asked -> {
                Object source = asked.getSource();
                Object value = source instanceof Map<?, ?> map ? map.get(name) : null;
                if (connection) {
                    return Connections.of(
                            value instanceof List<?> list ? list : List.of(), Connections.arguments(asked));
                }
                Object first = asked.getArguments().get("first");
                return value instanceof List<?> list && first instanceof Integer most && most < list.size()
                        ? list.subList(0, most)
                        : value;
            };
        }

        @Override
        public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
            return true;
        }

        @Override
        public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
            return asked -> asked.getObject() instanceof Map<?, ?> map
                    ? asked.getSchema().getObjectType(String.valueOf(map.get("__typename")))
                    : null;
        }
    }

    private static GraphQLScalarType scalar(String name) {
        UnaryOperator<Object> check = value -> checked(name, value);
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Coercing<Object, Object>() {
                    @Override
                    public Object serialize(Object value, graphql.GraphQLContext context, Locale locale) {
                        return value;
                    }

                    @Override
                    public Object parseValue(Object value, graphql.GraphQLContext context, Locale locale) {
                        try {
                            return check.apply(value);
                        } catch (RuntimeException e) {
                            throw new CoercingParseValueException(value + " is no " + name);
                        }
                    }

                    @Override
                    public @Nullable Object parseLiteral(
                            graphql.language.Value<?> literal,
                            graphql.execution.CoercedVariables variables,
                            graphql.GraphQLContext context,
                            Locale locale) {
                        Object value = switch (literal) {
                            case graphql.language.StringValue text -> text.getValue();
                            case graphql.language.IntValue number -> number.getValue();
                            case graphql.language.FloatValue number -> number.getValue();
                            default -> throw new CoercingParseLiteralException(literal + " is no " + name);
                        };
                        try {
                            return check.apply(Objects.requireNonNull(value));
                        } catch (RuntimeException e) {
                            throw new CoercingParseLiteralException(value + " is no " + name);
                        }
                    }
                })
                .build();
    }

    private static Object checked(String name, Object value) {
        return switch (name) {
            case "Decimal", "Money" -> new BigDecimal(value.toString()).toPlainString();
            case "DateTime" -> OffsetDateTime.parse(value.toString()).toString();
            case "URL" -> absolute(URI.create(value.toString())).toString();
            case "UnsignedInt64" -> String.valueOf(Long.parseUnsignedLong(value.toString()));
            default -> value.toString();
        };
    }

    private static URI absolute(URI uri) {
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException(uri + " has no scheme");
        }
        return uri;
    }
}
