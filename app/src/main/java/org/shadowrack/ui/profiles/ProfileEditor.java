package org.shadowrack.ui.profiles;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shadowrack.fx.task.Latest;
import org.shadowrack.migration.profile.ProfileLanguage;
import org.shadowrack.migration.profile.ProfileLanguage.Fault;
import org.shadowrack.migration.profile.edit.Proposals;
import org.shadowrack.migration.profile.edit.Proposals.Proposal;
import org.shadowrack.ui.kit.Nodes;
import org.shadowrack.ui.screen.ScreenContext;

/** The document, what is wrong with it, and what may stand at the caret; all of that is found out on a worker. */
final class ProfileEditor {
    private final ScreenContext context;
    private final TextArea text = new TextArea();
    private final Label verdict = Nodes.wrapped("");
    private final Label position = Nodes.fixed("", "muted");
    private final ProposalList proposals;
    private final Latest checking;
    private final Latest proposing;
    private final VBox node;
    private ProfileDraft draft = new ProfileDraft("", "");
    private Optional<Fault> fault = Optional.empty();

    /** {@code changed}: is told each new draft. */
    ProfileEditor(ScreenContext context, Consumer<ProfileDraft> changed) {
        this.context = context;
        this.checking = new Latest(context.background());
        this.proposing = new Latest(context.background());
        this.proposals = new ProposalList(context, this::write, text::requestFocus);
        text.setId(ProfilesIds.EDITOR);
        text.getStyleClass().add("mono");
        verdict.setId(ProfilesIds.VERDICT);
        position.setId(ProfilesIds.POSITION);
        text.textProperty().subscribe(now -> {
            draft = draft.with(now);
            check(now);
            changed.accept(draft);
        });
        text.caretPositionProperty().subscribe(caret -> caretAt(caret.intValue()));
        HBox foot = new HBox(12, Nodes.grow(verdict), position);
        HBox body = new HBox(12, Nodes.grow(text), proposals.node());
        node = new VBox(8, Nodes.grow(body), foot);
    }

    VBox node() {
        return node;
    }

    ProfileDraft draft() {
        return draft;
    }

    /** Shows another document. */
    void show(ProfileDraft other) {
        draft = other;
        text.setText(other.text());
        text.positionCaret(0);
    }

    /** Whether it can be kept as it is; false while that is being found out. */
    boolean sound() {
        return fault.isEmpty();
    }

    void complete() {
        proposals.focus();
    }

    /** To the line that is wrong; nowhere while none is. */
    void goToFault() {
        fault.ifPresent(one -> {
            int from = draft.offset(one.line());
            int end = draft.text().indexOf('\n', from);
            text.requestFocus();
            text.selectRange(from, end < 0 ? draft.text().length() : end);
        });
    }

    void detach() {
        checking.drop();
        proposing.drop();
    }

    private void check(String now) {
        checking.run(() -> ProfileLanguage.check(now), found -> {
            fault = found;
            verdict.setText(now.isEmpty()
                    ? ""
                    : found.map(one -> context.text("profiles.fault", one.line(), one.message()))
                            .orElse(context.text("profiles.sound")));
            Nodes.mark(verdict, "is-critical", found.isPresent() && !now.isEmpty());
            Nodes.mark(verdict, "muted", found.isEmpty());
        });
    }

    private void caretAt(int caret) {
        String now = text.getText();
        int line = draft.with(now).line(caret);
        position.setText(context.text("profiles.position", line, caret - draft.with(now).offset(line) + 1));
        proposing.run(() -> Proposals.at(now, caret), proposals::show);
    }

    private void write(Proposal proposal) {
        int caret = text.getCaretPosition();
        text.replaceText(caret - proposal.replaced(), caret, proposal.text());
        text.requestFocus();
    }
}
