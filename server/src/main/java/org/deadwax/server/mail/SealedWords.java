package org.deadwax.server.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.SealedColumn;
import org.deadwax.server.platform.SecretBox;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What mails in the queue say. Links in them open music, so whoever reads the database must not read them. */
@Component
public class SealedWords {

    /** Where they lie; for a change of the key. */
    public static final List<SealedColumn> SEALED = List.of(new SealedColumn("mail", "sealed", "'mail ' || id"));

    private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};

    private final SecretBox box;
    private final JsonMapper json = JsonMapper.shared();

    SealedWords(SecretBox box) {
        this.box = box;
    }

    byte[] seal(UUID mail, Map<String, String> words) {
        return box.seal(json.writeValueAsString(words), "mail " + mail);
    }

    Map<String, String> open(UUID mail, byte[] sealed) {
        return json.readValue(box.open(sealed, "mail " + mail), WORDS);
    }
}
