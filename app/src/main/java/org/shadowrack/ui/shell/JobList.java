package org.shadowrack.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.operations.Operations.Job;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;

/** Every job that the site remembers, newest first. */
final class JobList {
    private JobList() {}

    static Node of(List<Job> jobs) {
        VBox list = new VBox(12);
        list.setStyle("-fx-padding: 12;");
        jobs.forEach(job -> list.getChildren().add(row(job)));
        return list;
    }

    private static Node row(Job job) {
        HBox head = new HBox(8, Nodes.label(job.title(), "strong"), Nodes.spring(), Nodes.label(
                job.progress() >= 0 && job.state().equals("running") ? Formats.percent(job.progress()) : job.state(),
                "caption"));
        var detail = Nodes.wrapped(job.detail(), "caption");
        detail.setMaxWidth(360);
        VBox row = new VBox(4, head);
        row.setMinWidth(360);
        if (job.state().equals("running")) {
            ProgressBar bar = new ProgressBar(job.progress());
            bar.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().add(bar);
        }
        if (!job.detail().isEmpty()) {
            row.getChildren().add(detail);
        }
        return row;
    }
}
