package org.shadowrack.ui;

import static org.shadowrack.ui.ConsoleRobot.until;

import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.ui.inspect.InspectorIds;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.topology.TopologyIds;

/** The topology driven by a robot: fails when what is drawn at a place is not what a click or an arrow selects there. */
class TopologyRobotTest {
    private ConsoleRobot console;

    @BeforeEach
    void open() throws Exception {
        console = ConsoleRobot.on(new RecordedOperations(SampleFleet.with(List.of()), List.of()));
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @ParameterizedTest
    @CsvSource({"r03-u17,/redfish/v1/Systems/1,r03-u17", "r01-rack,/redfish/v1/Chassis/Switch,switch",
            "r02-rack,/redfish/v1/PowerEquipment/RackPDUs/A,pdu-A", "s01-u05,/redfish/v1/Systems/1,s01-u05"})
    void aClickSelectsWhatIsDrawnThere(String service, String uri, String name) throws Exception {
        console.clickComponent(ComponentId.of(service, uri));
        until(() -> console.text(InspectorIds.TITLE).equals(name));
    }

    @Test
    void nearAFanIsSelectedByItself() throws Exception {
        ComponentId fan = ComponentId.of("r05-u09", "/redfish/v1/Chassis/1/Fans/3");
        console.control(KeyCode.I);
        ConsoleRobot.onFx(() -> {
            var place = console.topology().placeOf(fan).orElseThrow();
            console.topology().zoomTo(place.getMinX(), place.getMinY(), 5);
            return "";
        });
        console.clickComponent(fan);
        console.control(KeyCode.I);
        until(() -> console.text(InspectorIds.TITLE).equals("fan-3"));
    }

    @Test
    void theArrowsGoFromServerToServer() throws Exception {
        console.clickComponent(ComponentId.of("r03-u17", "/redfish/v1/Systems/1"));
        until(() -> console.text(InspectorIds.TITLE).equals("r03-u17"));
        console.robot.type(KeyCode.UP);
        until(() -> console.text(InspectorIds.TITLE).equals("r03-u20"));
        console.robot.type(KeyCode.LEFT);
        until(() -> console.text(InspectorIds.TITLE).equals("r02-u20"));
    }

    @Test
    void thePastIsMarkedAsSuchAndOneKeyLeadsBackToLive() throws Exception {
        console.robot.type(KeyCode.COMMA);
        until(() -> console.isShown(TopologyIds.PAST));
        console.robot.type(KeyCode.L);
        until(() -> !console.isShown(TopologyIds.PAST));
    }
}
