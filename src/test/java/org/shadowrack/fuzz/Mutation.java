package org.shadowrack.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Ways to spoil a document. */
enum Mutation {
    /** Some bytes are others. */
    BYTES {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            byte[] spoilt = document.clone();
            for (int i = 0; i < 1 + random.nextInt(8) && spoilt.length > 0; i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            return spoilt;
        }
    },
    /** It ends too early. */
    CUT {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            return Arrays.copyOf(document, random.nextInt(document.length + 1));
        }
    },
    /** It comes twice, or with something behind it. */
    TAIL {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            String text = new String(document, StandardCharsets.UTF_8);
            return (text + (random.nextBoolean() ? text : "\u0000garbage")).getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Values have another type. */
    TYPES {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            return changed(document, random, 0.2, Mutation::anything);
        }
    },
    /** Links lead elsewhere: to the root, to itself, nowhere, to another host. */
    LINKS {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            return changed(document, random, 0.5, (value, dice) -> value.isString()
                    && value.stringValue().startsWith("/redfish") ? link(value.stringValue(), dice) : value);
        }
    },
    /** Nested deeper than any reader likes. */
    DEPTH {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            int depth = 50 + random.nextInt(5000);
            return ("{\"@odata.type\":\"#Chassis.v1_0_0.Chassis\",\"Deep\":" + "[".repeat(depth) + "]".repeat(depth)
                    + "}")
                    .getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Lists of very many members. */
    SIZES {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            ObjectNode many = JsonNodeFactory.instance.objectNode();
            ArrayNode members = many.putArray(random.nextBoolean() ? "Members" : "Temperatures");
            for (int i = 0; i < random.nextInt(3000); i++) {
                members.addObject().put("@odata.id", "/redfish/v1/Chassis/Made" + i % 40 + (random.nextInt(20) == 0
                        ? "#/x"
                        : "")).put("ReadingCelsius", i);
            }
            return many.toString().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** Not JSON at all. */
    OTHER {
        @Override
        byte[] of(byte[] document, RandomGenerator random) {
            List<String> others = List.of("", "null", "[]", "7", "\"text\"", "<html>login</html>", "{\"a\":1e999}",
                    "{\"Reading\":-1e308}", "\uFEFF{}", "{\"Members\":[null,7,[],{}]}");
            return others.get(random.nextInt(others.size())).getBytes(StandardCharsets.UTF_8);
        }
    };

    private interface Change {
        JsonNode to(JsonNode value, RandomGenerator random);
    }

    abstract byte[] of(byte[] document, RandomGenerator random);

    private static byte[] changed(byte[] document, RandomGenerator random, double share, Change change) {
        try {
            JsonNode tree = new JsonMapper().readTree(document);
            change(tree, random, share, change);
            return tree.toString().getBytes(StandardCharsets.UTF_8);
        } catch (JacksonException e) {
            return document;
        }
    }

    private static void change(JsonNode node, RandomGenerator random, double share, Change change) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> property : new ArrayList<>(object.properties())) {
                change(property.getValue(), random, share, change);
                if (random.nextDouble() < share) {
                    object.set(property.getKey(), change.to(property.getValue(), random));
                }
            }
        }
        node.forEach(child -> change(child, random, share, change));
    }

    private static JsonNode anything(JsonNode value, RandomGenerator random) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(9)) {
            case 0 -> json.nullNode();
            case 1 -> json.stringNode("N/A");
            case 2 -> json.numberNode(random.nextDouble() * 1e12 - 5e11);
            case 3 -> json.booleanNode(random.nextBoolean());
            case 4 -> json.arrayNode().add(value);
            case 5 -> json.objectNode().set("inside", value);
            case 6 -> json.stringNode("x".repeat(random.nextInt(100_000)));
            case 7 -> json.objectNode();
            default -> json.arrayNode();
        };
    }

    private static JsonNode link(String link, RandomGenerator random) {
        List<String> others = List.of("/redfish/v1", link + "/", link + "#", "/nowhere", "https://127.0.0.2/redfish/v1",
                "//127.0.0.3/x", "/redfish/v1/Chassis?$skip=1", "http://[", link + "/../..", "%%%", link + "#/a/0");
        return JsonNodeFactory.instance.stringNode(others.get(random.nextInt(others.size())));
    }
}
