import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;

/** The least that JavaFX can show: the yardstick of the console's start. */
public final class BareWindow {
    private BareWindow() {}

    /** Shows it until the process is ended. */
    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** A label in a window. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            stage.setTitle("BareWindow");
            stage.setScene(new Scene(new Label("bare"), 1600, 900));
            stage.show();
        }
    }
}
