package org.deadwax.plugin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an account has set, completed by what is usual. */
public final class FormatSettings {

    private final Map<String, String> values;

    private FormatSettings(Map<String, String> values) {
        this.values = values;
    }

    /** @throws IllegalArgumentException naming a setting that the format does not know, or a value that it does not allow */
    public static FormatSettings of(List<FormatSetting> known, Map<String, String> set) {
        Map<String, String> values = new HashMap<>();
        for (FormatSetting setting : known) {
            String value = set.getOrDefault(setting.name(), setting.usual());
            if (!setting.choices().contains(value)) {
                throw new IllegalArgumentException("The file setting " + setting.name() + " cannot be “" + value
                        + "”; it is one of " + String.join(", ", setting.choices()) + ".");
            }
            values.put(setting.name(), value);
        }
        for (String name : set.keySet()) {
            if (!values.containsKey(name)) {
                throw new IllegalArgumentException("There is no file setting “" + name + "” in this format.");
            }
        }
        return new FormatSettings(values);
    }

    /** @throws IllegalArgumentException when the format did not declare it */
    public String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The format did not declare a setting “" + name + "”.");
        }
        return value;
    }

    /** Every setting with its value. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    public int number(String name) {
        return Integer.parseInt(get(name));
    }
}
