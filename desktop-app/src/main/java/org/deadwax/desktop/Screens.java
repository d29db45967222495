package org.deadwax.desktop;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.desktop.api.ServerUploads;
import org.deadwax.desktop.artwork.ArtworkViewModel;
import org.deadwax.desktop.channel.ChannelView;
import org.deadwax.desktop.channel.ChannelViewModel;
import org.deadwax.desktop.charts.ChartsView;
import org.deadwax.desktop.charts.ChartsViewModel;
import org.deadwax.desktop.editor.EditorView;
import org.deadwax.desktop.editor.EditorViewModel;
import org.deadwax.desktop.editor.ErnExport;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.imports.FolderFile;
import org.deadwax.desktop.imports.FolderMaking;
import org.deadwax.desktop.imports.FolderViewModel;
import org.deadwax.desktop.imports.ImportsView;
import org.deadwax.desktop.imports.ImportsViewModel;
import org.deadwax.desktop.imports.SavedFiles;
import org.deadwax.desktop.keys.Shortcut;
import org.deadwax.desktop.listing.ListingView;
import org.deadwax.desktop.listing.ListingViewModel;
import org.deadwax.desktop.live.LiveSource;
import org.deadwax.desktop.live.LiveView;
import org.deadwax.desktop.live.LiveViewModel;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.orders.CodesView;
import org.deadwax.desktop.orders.CodesViewModel;
import org.deadwax.desktop.orders.OrdersView;
import org.deadwax.desktop.orders.OrdersViewModel;
import org.deadwax.desktop.player.PlayerViewModel;
import org.deadwax.desktop.releases.ReleaseCatalogue;
import org.deadwax.desktop.releases.ReleaseFinder;
import org.deadwax.desktop.releases.ReleasesView;
import org.deadwax.desktop.releases.ReleasesViewModel;
import org.deadwax.desktop.rules.ApprovalsView;
import org.deadwax.desktop.rules.ApprovalsViewModel;
import org.deadwax.desktop.rules.RulesView;
import org.deadwax.desktop.rules.RulesViewModel;
import org.deadwax.desktop.settings.AuditViewModel;
import org.deadwax.desktop.settings.DevicesViewModel;
import org.deadwax.desktop.settings.LabelViewModel;
import org.deadwax.desktop.settings.RangesViewModel;
import org.deadwax.desktop.settings.SettingsModels;
import org.deadwax.desktop.settings.SettingsView;
import org.deadwax.desktop.settings.TeamRights;
import org.deadwax.desktop.settings.TeamViewModel;
import org.deadwax.desktop.shell.Command;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.shell.Screen;
import org.deadwax.desktop.stores.AdoptionView;
import org.deadwax.desktop.stores.AdoptionViewModel;
import org.deadwax.desktop.stores.StoresView;
import org.deadwax.desktop.stores.StoresViewModel;
import org.deadwax.desktop.theme.Appearance;
import org.deadwax.desktop.ui.Pulse;
import org.deadwax.desktop.upload.UploadEngine;
import org.deadwax.desktop.upload.UploadSettings;
import org.deadwax.desktop.uploads.AlbumFile;
import org.deadwax.desktop.uploads.UploadQueue;
import org.deadwax.desktop.uploads.UploadsView;
import org.deadwax.desktop.uploads.UploadsViewModel;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Role;
import org.kordamp.ikonli.feather.Feather;

/** Every screen of one label, in the order of the drawer, and what must be closed with them. */
final class Screens {

    private static final Set<String> CLOSED_TO_ARTISTS = Set.of("charts", "orders", "stores", "imports");
    /** How soon what the server is checking is asked for again. */
    private static final Duration POLL = Duration.ofSeconds(1);

    private final List<Screen> all;
    private final LiveViewModel live;
    private final UploadEngine engine;
    private final Pulse pulse;
    private final PlayerViewModel player;

    /**
     * @param browser opens an address where a merchant can be asked
     * @param relabelled hears that the label has another name or zone, by which every screen is made anew
     */
    Screens(Desk desk, Consumer<URI> browser, Consumer<LabelAccess> relabelled) {
        live = new LiveViewModel(
                liveSource(desk),
                desk.background().lane(),
                desk.link(),
                desk.clock(),
                desk.label().currency(),
                desk.figures().zone());
        engine = new UploadEngine(
                new ServerUploads(desk.connection().api()),
                desk.connection().storage(),
                desk.folder().resolve("uploads").resolve(desk.label().id().toString()),
                UploadSettings.usual());
        UploadsViewModel uploads = new UploadsViewModel(
                UploadQueue.of(engine),
                desk.connection().api(),
                desk.label(),
                desk.background(),
                desk.navigation(),
                desk.tasks(),
                desk.settings());
        engine.start();
        ChartsViewModel charts = new ChartsViewModel(
                desk.connection().api(),
                desk.label().id(),
                desk.background(),
                desk.clock(),
                desk.tasks(),
                desk.mayEdit());
        StoresViewModel stores = new StoresViewModel(
                desk.connection().api(),
                desk.label().id(),
                desk.clock(),
                desk.background().lane(),
                browser);
        player = desk.player();
        pulse = new Pulse(() -> {
            live.pulse();
            uploads.pulse();
            stores.pulse();
            desk.player().pulse();
        });
        pulse.start();
        boolean artist = desk.label().role() == Role.ARTIST;
        if (!artist) {
            stores.refresh();
        }
        desk.finders()
                .add(new ReleaseFinder(
                        desk.connection().api(),
                        desk.label().id(),
                        release -> desk.navigation().go("release", release)));
        commands(desk);
        List<Screen> screens = List.of(
                Screen.entry("releases", Feather.DISC, () -> releases(desk)),
                Screen.below("releases", "release", Feather.DISC, () -> editor(desk)),
                Screen.below("releases", "listing", Feather.DISC, () -> listing(desk)),
                Screen.below("releases", "imports", Feather.DISC, () -> imports(desk, uploads)),
                Screen.entry("uploads", Feather.UPLOAD, () -> new UploadsView(desk, uploads))
                        .badge(uploads.badgeProperty()),
                Screen.entry(
                        "live",
                        Feather.ACTIVITY,
                        () -> new LiveView(
                                live, desk.figures(), desk.appearance().tokensProperty())),
                Screen.entry(
                                "charts",
                                Feather.BAR_CHART_2,
                                () -> new ChartsView(
                                        charts,
                                        desk.figures(),
                                        desk.files(),
                                        desk.snackbar(),
                                        desk.navigation(),
                                        desk.settings()))
                        .badge(charts.badgeProperty()),
                Screen.below("charts", "rules", Feather.BAR_CHART_2, () -> rules(desk)),
                Screen.below("charts", "approvals", Feather.BAR_CHART_2, () -> approvals(desk)),
                Screen.below("charts", "channel", Feather.BAR_CHART_2, () -> channel(desk)),
                Screen.entry("orders", Feather.PACKAGE, () -> orders(desk)),
                Screen.below("orders", "codes", Feather.PACKAGE, () -> codes(desk)),
                Screen.entry("stores", Feather.SHOPPING_BAG, () -> new StoresView(desk, stores))
                        .badge(stores.badgeProperty()),
                Screen.below("stores", "adoption", Feather.SHOPPING_BAG, () -> adoption(desk)),
                Screen.entry("settings", Feather.SETTINGS, () -> settings(desk, relabelled)));
        // reports, stores and catalogues that come in are the label's own: an artist has none to look at
        all = screens.stream()
                .filter(screen -> !artist
                        || !CLOSED_TO_ARTISTS.contains(screen.id()) && !CLOSED_TO_ARTISTS.contains(screen.place()))
                .toList();
    }

    private static ListingView listing(Desk desk) {
        return new ListingView(
                desk,
                new ListingViewModel(desk.connection().api(), desk.label().id(), desk.clock(), desk.background()));
    }

    private static AdoptionView adoption(Desk desk) {
        return new AdoptionView(
                desk,
                new AdoptionViewModel(desk.connection().api(), desk.label().id(), desk.clock(), desk.background()));
    }

    private static RulesView rules(Desk desk) {
        return new RulesView(
                new RulesViewModel(
                        desk.connection().api(),
                        desk.label().id(),
                        desk.background(),
                        desk.clock(),
                        desk.figures().zone(),
                        desk.label().role() == Role.OWNER),
                desk.figures(),
                desk.snackbar(),
                desk.settings());
    }

    private static ApprovalsView approvals(Desk desk) {
        return new ApprovalsView(
                desk,
                new ApprovalsViewModel(
                        desk.connection().api(),
                        desk.label().id(),
                        desk.background(),
                        desk.clock(),
                        desk.figures().zone(),
                        desk.mayWrite()));
    }

    private static OrdersView orders(Desk desk) {
        return new OrdersView(
                desk, new OrdersViewModel(desk.connection().api(), desk.label().id(), desk.background()));
    }

    private static CodesView codes(Desk desk) {
        return new CodesView(
                desk, new CodesViewModel(desk.connection().api(), desk.label().id(), desk.background()));
    }

    private static SettingsView settings(Desk desk, Consumer<LabelAccess> relabelled) {
        DeadwaxApi api = desk.connection().api();
        UUID label = desk.label().id();
        return new SettingsView(
                desk,
                new SettingsModels(
                        new LabelViewModel(api, desk.label(), desk.background(), relabelled),
                        new DevicesViewModel(api, desk.background()),
                        new TeamViewModel(
                                api,
                                label,
                                new TeamRights(desk.me().id(), desk.label().role()),
                                desk.background()),
                        new RangesViewModel(
                                api, label, desk.clock(), desk.figures().zone(), desk.background(), desk.mayEdit()),
                        new AuditViewModel(api, label, desk.background())));
    }

    private static ImportsView imports(Desk desk, UploadsViewModel uploads) {
        DeadwaxApi api = desk.connection().api();
        UUID label = desk.label().id();
        return new ImportsView(
                desk,
                new ImportsViewModel(api, label, desk.label().zone(), desk.background(), desk.mayEdit()),
                new FolderViewModel(
                        folder -> AlbumFile.in(folder).stream()
                                .map(file -> new FolderFile(
                                        file.path(), file.tags(), file.disc(), file.number(), file.name()))
                                .toList(),
                        new FolderMaking(api, label, desk.label().zone()),
                        desk.background(),
                        (release, files) -> {
                            desk.navigation().go("uploads", release.toString());
                            uploads.take(release, files);
                        }),
                new SavedFiles(api, label, desk.background()));
    }

    private static ChannelView channel(Desk desk) {
        return new ChannelView(
                new ChannelViewModel(desk.connection().api(), desk.label().id(), desk.background(), desk.mayEdit()),
                desk.snackbar());
    }

    private static LiveSource liveSource(Desk desk) {
        DeadwaxApi api = desk.connection().api();
        UUID label = desk.label().id();
        boolean artist = desk.label().role() == Role.ARTIST;
        return new LiveSource(
                ear -> LiveStream.open(desk.connection(), label, ear, desk.clock()),
                release -> api.night(label, release),
                artist ? List::of : () -> api.stores(label));
    }

    private static void commands(Desk desk) {
        if (desk.mayWrite()) {
            desk.commands()
                    .add(new Command(
                            Texts.text("releases.new"),
                            Feather.PLUS,
                            Shortcut.NEW.shown(),
                            () -> desk.navigation().go("release", "new")));
        }
        if (desk.label().role() != Role.ARTIST) {
            desk.commands()
                    .add(new Command(
                            Texts.text("imports.command"),
                            Feather.DOWNLOAD,
                            null,
                            () -> desk.navigation().go("imports")));
        }
        if (desk.mayEdit()) {
            desk.commands()
                    .add(new Command(
                            Texts.text("team.inviteCommand"),
                            Feather.USER_PLUS,
                            null,
                            () -> desk.navigation().go("settings", "team")));
        }
        for (Appearance.Choice choice : Appearance.Choice.values()) {
            desk.commands()
                    .add(new Command(
                            Texts.text("shell.look." + choice.name().toLowerCase(Locale.ROOT)),
                            Feather.SUN,
                            null,
                            () -> desk.appearance().choiceProperty().set(choice)));
        }
    }

    private static ReleasesView releases(Desk desk) {
        return new ReleasesView(
                desk,
                new ReleasesViewModel(
                        new ReleaseCatalogue(
                                desk.connection().api(), desk.label().id()),
                        desk.background().lane(),
                        LocalDate.ofInstant(
                                desk.clock().instant(), desk.figures().zone())));
    }

    private static EditorView editor(Desk desk) {
        return new EditorView(
                desk,
                new EditorViewModel(
                        desk.connection().api(),
                        desk.label(),
                        desk.clock(),
                        desk.folder(),
                        desk.background().lane()),
                new VersionsViewModel(
                        desk.connection().api(),
                        desk.label(),
                        desk.connection().storage(),
                        desk.background(),
                        desk.tasks(),
                        Platform::runLater,
                        POLL),
                new ArtworkViewModel(
                        desk.connection().api(),
                        desk.label(),
                        desk.connection().storage(),
                        desk.background(),
                        desk.tasks(),
                        Platform::runLater,
                        POLL),
                new ErnExport(desk.connection().api(), desk.label().id(), desk.settings(), desk.background()));
    }

    List<Screen> all() {
        return all;
    }

    void close() {
        pulse.stop();
        player.stop();
        live.close();
        // waits for the journal, which the window must not
        Thread.ofVirtual().name("close-uploads").start(engine::close);
    }
}
