package org.shadowrack.ui.start;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.shadowrack.ui.kit.Formats;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.kit.Texts;
import org.shadowrack.ui.start.SiteDoor.NewCertificate;
import org.shadowrack.ui.start.StartState.Asking;

/** Shows certificates that nothing vouches for, each once with the services that show it, and asks whether to pin them. */
final class CertificatePane {
    private static final int NAMES = 6;
    private static final int GROUP = 4;

    private final Texts texts;
    private final VBox node = new VBox(12);

    CertificatePane(Texts texts, Asking asking, StartModel model) {
        this.texts = texts;
        node.getStyleClass().add("card");
        VBox list = new VBox(8);
        list.setId(StartIds.CERTIFICATES);
        bySha(asking.look().unknown()).forEach((sha, shown) -> list.getChildren().add(certificate(sha, shown)));
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(360);
        CheckBox compared = new CheckBox(texts.get("start.certificates.compared"));
        Button trust = new Button(texts.get("start.certificates.trust"), Nodes.icon(Material2OutlinedMZ.VERIFIED_USER));
        trust.setId(StartIds.TRUST);
        trust.getStyleClass().add("primary");
        trust.disableProperty().bind(compared.selectedProperty().not());
        trust.setOnAction(event -> model.trust(asking));
        HBox buttons = new HBox(8, trust, StartPanes.back(texts, model));
        buttons.setAlignment(Pos.CENTER_LEFT);
        node.getChildren().addAll(Nodes.wrapped(texts.get("start.certificates", asking.look().site()), "section"),
                Nodes.wrapped(texts.get("start.certificates.hint"), "muted"), scroll, compared, buttons);
    }

    VBox node() {
        return node;
    }

    private static Map<String, List<NewCertificate>> bySha(List<NewCertificate> certificates) {
        Map<String, List<NewCertificate>> bySha = new LinkedHashMap<>();
        certificates.forEach(one -> bySha.computeIfAbsent(one.sha256(), sha -> new ArrayList<>()).add(one));
        return bySha;
    }

    private VBox certificate(String sha, List<NewCertificate> shown) {
        NewCertificate first = shown.getFirst();
        String names = shown.stream().limit(NAMES).map(NewCertificate::service).collect(Collectors.joining(", "));
        int more = shown.size() - NAMES;
        String services = more > 0 ? names + " " + texts.get("inspector.more", more) : names;
        VBox pane = new VBox(4, Nodes.wrapped(services, "strong"), Nodes.wrapped(grouped(sha), "mono"), Nodes.wrapped(
                texts.get("start.certificates.facts", first.subject(), first.issuer(), Formats.dateTime(first.from()),
                        Formats.dateTime(first.until())),
                "caption"), Nodes.wrapped(first.url().toString(), "caption"));
        pane.getStyleClass().add("certificate");
        return pane;
    }

    /** In groups that the eye can compare. */
    private static String grouped(String sha) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sha.length(); i += GROUP) {
            text.append(i == 0 ? "" : " ").append(sha, i, Math.min(sha.length(), i + GROUP));
        }
        return text.toString();
    }
}
