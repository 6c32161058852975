package org.shadowrack.lab.redfish.host;

import static org.shadowrack.lab.metric.HostUris.SYSTEM;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.shadowrack.lab.http.Reply;
import org.shadowrack.lab.http.Request;
import org.shadowrack.lab.redfish.tree.Doc;
import org.shadowrack.lab.redfish.tree.Errors;
import org.shadowrack.lab.redfish.tree.Json;
import org.shadowrack.lab.redfish.tree.Node;
import org.shadowrack.lab.redfish.tree.ResourceTree;
import org.shadowrack.lab.simulation.DataCentre;
import org.shadowrack.lab.simulation.PowerOrder;
import org.shadowrack.lab.simulation.PowerOutcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * ComputerSystem.Reset. It takes effect at once, and asking for what is so already succeeds.
 *
 * @param dataCentre that the host stands in
 * @param host       the host's index
 */
record ResetAction(DataCentre dataCentre, int host) {

    private static final String TARGET = SYSTEM + "/Actions/ComputerSystem.Reset";
    private static final String INFO = SYSTEM + "/ResetActionInfo";
    private static final List<String> TYPES = List.of("On", "ForceOff", "GracefulShutdown", "GracefulRestart",
            "ForceRestart");

    void into(ResourceTree tree) {
        tree.put(TARGET, Node.action(this::reset));
        tree.put(INFO, () -> Doc.resource(INFO, "ActionInfo.v1_4_0.ActionInfo", "ResetActionInfo", "Reset Action Info")
                .item("Parameters", parameter -> parameter.set("Name", "ResetType").set("Required", true)
                        .set("DataType", "String").strings("AllowableValues", TYPES))
                .node());
    }

    void describe(Doc actions) {
        actions.child("#ComputerSystem.Reset", action -> action.set("target", TARGET)
                .set("@Redfish.ActionInfo", INFO).strings("ResetType@Redfish.AllowableValues", TYPES));
    }

    ObjectNode steadily(Supplier<ObjectNode> document) {
        return dataCentre.look(document);
    }

    private Reply reset(Request request) {
        Optional<ObjectNode> body = Json.object(request.body());
        if (body.isEmpty()) {
            return Errors.malformed();
        }
        String type = Json.string(body.get(), "ResetType").orElse("");
        return order(type).map(this::obeyed).orElseGet(() -> refused(type));
    }

    private static Optional<PowerOrder> order(String type) {
        return switch (type) {
            case "On" -> Optional.of(PowerOrder.ON);
            case "ForceOff", "GracefulShutdown" -> Optional.of(PowerOrder.OFF);
            case "GracefulRestart", "ForceRestart" -> Optional.of(PowerOrder.RESTART);
            default -> Optional.empty();
        };
    }

    private Reply obeyed(PowerOrder order) {
        return dataCentre.order(host, order) == PowerOutcome.DONE
                ? Reply.empty(204)
                : Errors.error(409, "ResourceInUse", "The change to the requested resource failed because the resource"
                        + " is in use or in transition: a failed part keeps the host off.", List.of(),
                        "Wait until the failed part has been replaced, and try again.");
    }

    private static Reply refused(String type) {
        String reset = "ComputerSystem.Reset";
        return type.isEmpty()
                ? Errors.error(400, "ActionParameterMissing", "The action " + reset
                        + " requires the parameter ResetType to be present in the request body.",
                        List.of(reset, "ResetType"), "Supply the parameter and resubmit the request.")
                : Errors.error(400, "ActionParameterValueNotInList", "The value '" + type
                        + "' for the parameter ResetType in the action " + reset + " is not in the list of acceptable"
                        + " values.", List.of(type, "ResetType", reset), "Choose one of " + TYPES + ".");
    }
}
