package org.shadowrack.ui.training;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.forecast.Forecasting.Drift;
import org.shadowrack.forecast.Forecasting.ModelCard;
import org.shadowrack.forecast.Forecasting.Provenance;
import org.shadowrack.fx.Subscriptions;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.security.Permission;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Action;
import org.shadowrack.ui.kit.EmptyState;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.Screen;
import org.shadowrack.ui.screen.ScreenContext;

/** Model cards and the way to train anew. The models are read on a worker, since they may lie on a disk. */
public final class TrainingScreen implements Screen {
    private final ScreenContext context;
    private final Subscriptions subscriptions = new Subscriptions();
    private final Latest latest;
    private final VBox node = new VBox();
    private final FlowPane cards = new FlowPane(12, 12);
    private final Label summary = Nodes.label("", "muted");
    private final Label proposal = Nodes.wrapped("", "caption");
    private final Latest proposed;
    private final Label reason = Nodes.label("", "caption");
    private final EmptyState empty;
    private final RecordPanel record;
    private final RegistryPanel registry;
    private final ProgressBar bar = new ProgressBar();
    private final Action train;
    private final Action cancel;
    private final Button trainButton;
    private final Button cancelButton;
    private Optional<List<ModelCard>> shown = Optional.empty();

    /** The screen, without subscriptions. */
    public TrainingScreen(ScreenContext context) {
        this.context = context;
        this.latest = new Latest(context.background());
        this.proposed = new Latest(context.background());
        this.empty = new EmptyState(Material2OutlinedMZ.MODEL_TRAINING, context.text("training.empty"),
                context.text("training.empty.hint"));
        this.train = new Action(TrainingIds.TRAIN, context.text("training.train"), Material2OutlinedMZ.MODEL_TRAINING,
                new KeyCodeCombination(KeyCode.T), this::train);
        this.cancel = new Action(TrainingIds.CANCEL, context.text("training.cancel"), Material2OutlinedMZ.STOP,
                new KeyCodeCombination(KeyCode.X), this::cancel);
        this.trainButton = train.button();
        this.cancelButton = cancel.button();
        this.record = new RecordPanel(context);
        this.registry = new RegistryPanel(context, () -> load(context.fleet().newest()));
        build();
    }

    @Override
    public String id() {
        return TrainingIds.SCREEN;
    }

    @Override
    public String title() {
        return context.text("training.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.MODEL_TRAINING;
    }

    @Override
    public KeyCombination key() {
        return new KeyCodeCombination(KeyCode.DIGIT6, KeyCombination.SHORTCUT_DOWN);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        shown = Optional.empty();
        subscriptions.add(context.fleet().subscribe(this::load));
        subscriptions.add(context.fleet().subscribe(record::show));
        subscriptions.add(context.look().onChange(record::redraw));
        subscriptions.add(context.look().onChange(registry::redraw));
    }

    @Override
    public void detach() {
        subscriptions.release();
        latest.drop();
        proposed.drop();
        record.drop();
        registry.drop();
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new java.util.ArrayList<>(List.of(train, cancel));
        actions.addAll(registry.actions());
        actions.addAll(record.actions());
        return actions;
    }

    private void build() {
        node.getStyleClass().add("screen");
        trainButton.getStyleClass().add("primary");
        trainButton.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        cancelButton.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        bar.setId(TrainingIds.PROGRESS);
        bar.setPrefWidth(160);
        HBox head = new HBox(trainButton, bar, cancelButton, reason, Nodes.spring(), summary);
        head.getStyleClass().add("screen-bar");
        cards.setId(TrainingIds.CARDS);
        ScrollPane scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        proposal.setId(TrainingIds.PROPOSAL);
        Nodes.show(proposal, false);
        node.getChildren().addAll(head, proposal, record.node(), Nodes.grow(new StackPane(scroll, empty)),
                registry.node());
    }

    private void load(Fleet fleet) {
        latest.run(() -> context.operations().models(), this::show);
        proposed.run(() -> context.operations().forecasters().drift(), this::propose);
        boolean may = context.operator().role().includes(Permission.TRAIN.least());
        Optional<Job> job = running();
        boolean running = job.isPresent();
        Nodes.show(bar, running);
        Nodes.show(cancelButton, job.filter(Job::cancellable).isPresent());
        bar.setProgress(job.map(Job::progress).orElse(0.0));
        trainButton.setDisable(!may || running || fleet.isEmpty());
        reason.setText(may
                ? running
                        ? context.text("training.running")
                        : fleet.isEmpty() ? context.text("training.no-history") : ""
                : context.text("training.needs-operator"));
    }

    /** Drift proposes a training, the schedule begins one; a person may always. */
    private void propose(Drift drift) {
        Duration every = context.operations().settings().forecasting().retrainEvery();
        proposal.setText(drift.retrain()
                ? context.text("training.proposed", drift.reason())
                : every == null ? "" : context.text("training.scheduled", Formats.span(every)));
        Nodes.show(proposal, !proposal.getText().isEmpty());
    }

    private Optional<Job> running() {
        return context.operations().jobs().stream()
                .filter(job -> job.state().equals("running") && job.title().startsWith("Training")).findFirst();
    }

    private void cancel() {
        running().ifPresent(job -> {
            context.operations().cancel(job.id());
            context.desk().tell(context.text("jobs.cancelling", job.title()));
        });
    }

    private void show(List<ModelCard> models) {
        Nodes.show(empty, models.isEmpty());
        if (shown.filter(models::equals).isEmpty()) {
            shown = Optional.of(models);
            cards.getChildren().setAll(models.stream().map(this::card).toList());
            registry.show(models);
            long used = models.stream().filter(ModelCard::inUse).count();
            long candidates = models.stream()
                    .filter(card -> card.provenance().status().equals(Provenance.CANDIDATE)).count();
            summary.setText(models.isEmpty()
                    ? ""
                    : context.text("training.summary", used, candidates, models.size() - used - candidates));
        }
    }

    private Node card(ModelCard card) {
        Node view = ModelCardView.of(context, card);
        view.setOnMouseClicked(event -> registry.choose(card.name()));
        return view;
    }

    private void train() {
        if (!trainButton.isDisabled()) {
            context.command(() -> context.operations().train(context.operator()), job -> {
                context.desk().tell(context.text("training.started"));
                load(context.fleet().newest());
            });
        }
    }
}
