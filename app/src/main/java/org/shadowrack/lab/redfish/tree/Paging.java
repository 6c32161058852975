package org.shadowrack.lab.redfish.tree;

import java.util.Optional;
import org.shadowrack.lab.http.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which members of a collection are given; larger collections come in pages.
 *
 * @param skip how many are left out before
 * @param top  how many at most
 */
record Paging(int skip, int top) {

    private static final int PAGE = 100;

    static boolean knows(String parameter) {
        return parameter.equals("$top") || parameter.equals("$skip");
    }

    /** Empty when a number is none. */
    static Optional<Paging> parse(Request request) {
        try {
            int skip = Integer.parseInt(request.query().getOrDefault("$skip", "0"));
            int top = Integer.parseInt(request.query().getOrDefault("$top", "" + PAGE));
            return skip < 0 || top < 0 ? Optional.empty() : Optional.of(new Paging(skip, top));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Leaves the page's members in a collection's document, and says where the next page is. */
    void apply(ObjectNode document, String uri) {
        if (!(document.get("Members") instanceof ArrayNode all)) {
            return;
        }
        int size = all.size();
        int count = Math.min(top, PAGE);
        if (skip == 0 && size <= count) {
            return;
        }
        ArrayNode page = document.putArray("Members");
        for (int i = skip; i < Math.min(size, skip + count); i++) {
            page.add(all.get(i));
        }
        // A client that asked for fewer has what it wanted.
        if (top >= PAGE && skip + count < size) {
            document.put("Members@odata.nextLink", uri + "?$skip=" + (skip + count));
        }
    }
}
