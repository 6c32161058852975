package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shadowrack.ui.DrivenConsole.onFx;
import static org.shadowrack.ui.DrivenConsole.until;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shadowrack.model.site.ComponentId;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.forecasts.ForecastIds;
import org.shadowrack.ui.plot.PlotView;
import org.shadowrack.ui.saving.SaveBar;
import org.shadowrack.ui.screen.Subject;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;

/** The forecasts screen, driven. Each test says by its name what an operator would miss. */
class ForecastRobotTest {
    private final RecordedOperations site = new RecordedOperations(SampleFleet.with(List.of()), List.of());
    private DrivenConsole console;

    @BeforeEach
    void open() throws Exception {
        console = DrivenConsole.open(site, new Operator("op-1", OperatorRole.APPROVER), ForecastIds.SCREEN,
                new Subject.OfComponent(ComponentId.of(SampleFleet.THREATENED,
                        "/redfish/v1/Chassis/1/PowerSubsystem/PowerSupplies/2")));
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    @Test
    void theTableIsNarrowedByKindByStandingAndByWords() throws Exception {
        int all = rows();
        choose(ForecastIds.KIND_FILTER, "fan");
        until(() -> rows() > 0 && rows() < all);
        int fans = rows();
        choose(ForecastIds.STANDING, "abstaining");
        until(() -> rows() == 5 && rows() < fans);
        console.write(ForecastIds.FILTER, "r06-u20 fan-2");
        until(() -> rows() == 1);
    }

    @Test
    void anomaliesAreMarkedAsSuchAndNarrowTheTable() throws Exception {
        choose(ForecastIds.STANDING, "anomalies");
        until(() -> rows() == 1);
        onFx(() -> {
            console.<ToggleButton>node("forecasts-part-detail").fire();
            console.<TableView<?>>node(ForecastIds.TABLE).getSelectionModel().select(0);
            return "";
        });
        until(() -> console.robot().lookup("An anomaly, told without labels").tryQuery().isPresent());
        until(() -> console.robot().lookup("vibration 7.2 σ off for 5 h").tryQuery().isPresent());
    }

    @Test
    void theTimeToALimitIsToldWithItsInterval() throws Exception {
        onFx(() -> {
            console.<ToggleButton>node("forecasts-part-detail").fire();
            return "";
        });
        until(() -> console.robot().lookup("temperature to 85 °C, its sensor's own threshold").tryQuery().isPresent());
        until(() -> console.robot().lookup("in 49 h (38 h to over 3 d)").tryQuery().isPresent());
    }

    @Test
    void theSelectedComponentsProbabilityIsDrawnAndWritten(@TempDir Path folder) throws Exception {
        onFx(() -> {
            console.<ToggleButton>node("forecasts-part-detail").fire();
            return "";
        });
        until(() -> !console.<PlotView>node(ForecastIds.HISTORY).plot().isEmpty());
        console.press(KeyCode.E);
        Path file = folder.resolve("risk.csv");
        console.enter("forecasts-export" + SaveBar.PATH, file.toString());
        until(() -> Files.exists(file) && Files.size(file) > 100);
        assertThat(Files.readAllLines(file)).first().isEqualTo("series,x,y");
    }

    @Test
    void theCheapestThresholdFollowsTheCosts() throws Exception {
        until(() -> console.robot().lookup("#" + ForecastIds.COST).tryQuery().isPresent());
        console.write(ForecastIds.OUTAGE_COST, "100000000");
        onFx(() -> {
            console.<javafx.scene.control.Button>node(ForecastIds.CHEAPEST).fire();
            return "";
        });
        until(() -> console.<Slider>node(ForecastIds.SLIDER).getValue() < 20);
        console.write(ForecastIds.OUTAGE_COST, "1");
        onFx(() -> {
            console.<javafx.scene.control.Button>node(ForecastIds.CHEAPEST).fire();
            return "";
        });
        until(() -> console.<Slider>node(ForecastIds.SLIDER).getValue() > 80);
        assertThat(site.thresholds()).containsEntry("default", 0.6);
    }

    private int rows() {
        return console.<TableView<?>>node(ForecastIds.TABLE).getItems().size();
    }

    private void choose(String box, String value) throws Exception {
        onFx(() -> {
            console.<ChoiceBox<String>>node(box).setValue(value);
            return value;
        });
    }
}
