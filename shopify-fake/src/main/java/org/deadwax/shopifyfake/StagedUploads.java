package org.deadwax.shopifyfake;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Where an application puts files before it names them: a form with what it was told to send, and the file last. */
final class StagedUploads {

    private final Map<String, Target> targets = new ConcurrentHashMap<>();

    private static final class Target {
        private final String mimeType;
        private final Map<String, String> parameters;
        private final long size;
        private byte @Nullable [] bytes;

        Target(String mimeType, long size, Map<String, String> parameters) {
            this.mimeType = mimeType;
            this.size = size;
            this.parameters = parameters;
        }
    }

    record Upload(String mimeType, byte[] bytes) {}

    record Place(String key, Map<String, String> parameters) {}

    /** @param size 0 for any */
    Place open(String fileName, String mimeType, long size) {
        String key = "tmp/" + UUID.randomUUID() + "/" + fileName;
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("Content-Type", mimeType);
        parameters.put("success_action_status", "201");
        parameters.put("acl", "private");
        parameters.put("key", key);
        parameters.put("x-goog-signature", UUID.randomUUID().toString());
        targets.put(key, new Target(mimeType, size, parameters));
        return new Place(key, parameters);
    }

    /** @return the status of the answer: 201, or 400 for a form that lacks something */
    int receive(@Nullable String contentType, byte[] body) {
        if (contentType == null || !contentType.startsWith("multipart/form-data; boundary=")) {
            return 400;
        }
        String boundary = "--" + contentType.substring("multipart/form-data; boundary=".length());
        String text = new String(body, StandardCharsets.ISO_8859_1);
        Map<String, String> fields = new LinkedHashMap<>();
        String file = null;
        for (String part : text.split(java.util.regex.Pattern.quote(boundary))) {
            int head = part.indexOf("\r\n\r\n");
            int name = part.indexOf("name=\"");
            if (head < 0 || name < 0) {
                continue;
            }
            String key = part.substring(name + 6, part.indexOf('"', name + 6));
            String value = part.substring(head + 4, part.length() - 2);
            if (key.equals("file")) {
                file = value;
            } else if (file == null) {
                fields.put(key, value);
            }
        }
        Target target = targets.get(fields.getOrDefault("key", ""));
        if (target == null || file == null || !fields.equals(target.parameters)) {
            return 400;
        }
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);
        if (target.size > 0 && target.size != bytes.length) {
            return 400;
        }
        target.bytes = bytes;
        return 201;
    }

    /** Null when nothing was put there. */
    @Nullable
    Upload find(String key) {
        Target target = targets.get(key);
        byte[] bytes = target == null ? null : target.bytes;
        return target == null || bytes == null ? null : new Upload(target.mimeType, bytes);
    }
}
