package org.deadwax.desktop.settings;

/** What stands behind each part of the settings. */
public record SettingsModels(
        DevicesViewModel devices, TeamViewModel team, RangesViewModel ranges, AuditViewModel audit) {}
