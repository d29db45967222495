package org.deadwax.desktop.settings;

/** What stands behind each part of the settings. */
public record SettingsModels(
        LabelViewModel label,
        DevicesViewModel devices,
        TeamViewModel team,
        RangesViewModel ranges,
        AuditViewModel audit) {}
