package org.shadowrack.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.shadowrack.model.fleet.FleetSnapshot;
import org.shadowrack.model.fleet.FleetSnapshot.Figures;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.ui.fleet.Fleet;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** What is under way, with its progress, and how the collection does. */
final class JobsBar {
    private final ScreenContext context;
    private final HBox node = new HBox();
    private final Label title = Nodes.fixed("");
    private final ProgressBar progress = new ProgressBar();
    private final Label share = Nodes.label("", "muted");
    private final Button cancel = new Button("", Nodes.icon(Material2OutlinedAL.CLOSE));
    private final Button all = new Button();
    private final Label figures = Nodes.fixed("", "muted");
    private List<Job> jobs = List.of();

    JobsBar(ScreenContext context) {
        this.context = context;
        node.setId(ShellIds.JOBS);
        node.getStyleClass().add("jobs-bar");
        progress.setPrefWidth(160);
        progress.setMinWidth(80);
        cancel.setId(ShellIds.CANCEL_JOB);
        cancel.getStyleClass().add("quiet");
        cancel.setOnAction(event -> running().ifPresent(job -> context.background().run(() -> {
            context.operations().cancel(job.id());
            return job;
        }, job2 -> context.desk().tell(context.text("jobs.cancelling", job2.title())))));
        all.getStyleClass().add("quiet");
        all.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        all.setOnAction(event -> popOver().show(all));
        node.getChildren().addAll(title, progress, share, cancel, all, Nodes.spring(), figures);
    }

    HBox node() {
        return node;
    }

    void show(List<Job> newJobs) {
        jobs = newJobs;
        Optional<Job> now = running();
        title.setText(now.map(Job::title).orElse(context.text("jobs.none")));
        Nodes.mark(title, "muted", now.isEmpty());
        Nodes.show(progress, now.isPresent());
        Nodes.show(share, now.isPresent());
        Nodes.show(cancel, now.filter(Job::cancellable).isPresent());
        Nodes.show(all, !jobs.isEmpty());
        all.setText(context.text("jobs.all", jobs.size()));
        now.ifPresent(job -> {
            progress.setProgress(job.progress() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : job.progress());
            share.setText(job.progress() < 0 ? job.detail() : Formats.percent(job.progress()));
        });
    }

    void show(Fleet fleet) {
        FleetSnapshot snapshot = fleet.snapshot();
        Figures of = snapshot.figures();
        figures.setText(fleet.isEmpty()
                ? ""
                : context.text("jobs.figures", of.services(), unreachable(of),
                        Formats.number(Math.round(of.readingsPerSecond())),
                        Formats.span(Duration.between(of.oldest(), snapshot
                                .at())),
                        snapshot.simulated()
                                ? Formats.dateTime(snapshot.at())
                                : Formats.time(snapshot.at())));
        Nodes.mark(figures, "muted", of.unreachable() == 0);
        Nodes.mark(figures, "is-high", of.unreachable() > 0);
    }

    private String unreachable(Figures of) {
        return of.unreachable() == 0 ? "" : context.text("jobs.unreachable", of.unreachable());
    }

    private Optional<Job> running() {
        return jobs.stream().filter(job -> job.state().equals("running")).findFirst();
    }

    private PopOver popOver() {
        PopOver popOver = new PopOver(JobList.of(jobs));
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        context.look().theme().get().apply(popOver.getScene());
        return popOver;
    }
}
