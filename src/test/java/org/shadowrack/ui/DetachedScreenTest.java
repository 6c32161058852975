package org.shadowrack.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shadowrack.fx.task.ExecutorBackground;
import org.shadowrack.security.Operator;
import org.shadowrack.security.OperatorRole;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;
import org.shadowrack.ui.screen.ScreenFactory;
import org.shadowrack.ui.site.RecordedOperations;
import org.shadowrack.ui.site.SampleFleet;
import org.shadowrack.ui.theme.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Fails when a screen that is no longer shown stays subscribed, and so is kept alive by what lives longer. */
class DetachedScreenTest {
    @BeforeAll
    static void startTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<ScreenFactory> screens() {
        return StandardScreens.all();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aDetachedScreenCanBeCollected(ScreenFactory factory) throws Exception {
        Executor inline = Runnable::run;
        ScreenContext context = WaitForAsyncUtils.asyncFx(() -> new ConsoleWindow(new RecordedOperations(SampleFleet
                .with(List.of()), List.of()), new Operator("op-1", OperatorRole.OPERATOR), screens(),
                new ExecutorBackground(inline, inline), InstantSource.system(), Theme.DARK).context()).get();
        int before = context.fleet().listeners();
        WeakReference<Screen> gone = WaitForAsyncUtils.asyncFx(() -> attachAndDetach(context, factory)).get();
        assertThat(context.fleet().listeners()).isEqualTo(before);
        WaitForAsyncUtils.waitForFxEvents();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            System.gc();
            return gone.get() == null;
        });
        assertThat(context.desk()).isNotNull();
    }

    private static WeakReference<Screen> attachAndDetach(ScreenContext context, ScreenFactory factory) {
        Screen screen = factory.create(context);
        StackPane root = new StackPane(screen.node());
        Scene scene = new Scene(root, 800, 600);
        Theme.DARK.apply(scene);
        screen.attach();
        scene.snapshot(null);
        screen.detach();
        root.getChildren().clear();
        return new WeakReference<>(screen);
    }
}
