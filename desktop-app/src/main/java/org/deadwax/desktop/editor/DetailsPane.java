package org.deadwax.desktop.editor;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Words;

/** All that a release says of itself, in four groups. */
final class DetailsPane extends VBox {

    private static final int COLUMNS = 3;

    private final EditorViewModel model;
    private final List<Form> forms;

    DetailsPane(EditorViewModel model) {
        this.model = model;
        Form names = form().line("title", 0, 0, 2)
                .line("version", 2, 0, 1)
                .line("artist", 0, 1, 1)
                .line("featured", 1, 1, 1)
                .line("remixer", 2, 1, 1);
        Form music = form().line("genre", 0, 0, 1).language("language", 1, 0).explicit("explicit", 2, 0);
        Form dates = form().line("street", 0, 0, 1)
                .line("zone", 1, 0, 1)
                .line("preorder", 2, 0, 1)
                .line("original", 0, 1, 1)
                .line("territories", 1, 1, 2);
        Form label = form().code("number", 0, 0, 1)
                .line("labelName", 1, 0, 2)
                .line("pline", 0, 1, 1)
                .line("cline", 1, 1, 2);
        Form notes = form().area("notes", 0, 0, COLUMNS, 5);
        forms = List.of(names, music, dates, label, notes);
        getStyleClass().add("details");
        List<String> heads = List.of("names", "music", "dates", "label", "words");
        for (int i = 0; i < forms.size(); i++) {
            HBox head = new HBox(Words.strong(Texts.text("editor.group." + heads.get(i))));
            head.getStyleClass().add("line");
            if (heads.get(i).equals("label")) {
                head.getChildren()
                        .add(Fill.button(
                                model, "fillNumber", () -> model.codes().of("number")));
            }
            getChildren().addAll(head, forms.get(i));
        }
        model.stateProperty().subscribe(load -> {
            EditorState state = load.value();
            if (state != null) {
                forms.forEach(form -> form.tell(state));
            }
        });
    }

    private Form form() {
        return new Form(model, "editor.", COLUMNS, List::of, EditorState::writable);
    }

    void focus(String field) {
        for (Form form : forms) {
            if (form.focus(field)) {
                return;
            }
        }
    }
}
