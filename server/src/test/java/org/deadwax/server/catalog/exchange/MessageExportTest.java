package org.deadwax.server.catalog.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.BilledArtist;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Page;
import org.deadwax.model.Problem;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.Role;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.MediaRows;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestApi.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release as an ERN 4.3 message. The schema is licensed and not here: what it wants is held against {@link ErnOrder},
 * written by hand from it, and the message goes back in through our own import.
 */
@SystemTest
class MessageExportTest {

    private static final String PARTIES = "?sender=PA-DPIDA-2013042401-U&recipient=PADPIDA2009101501Y&test=true";

    @LocalServerPort
    private int port;

    @Autowired
    @Worker
    private JdbcClient worker;

    @Autowired
    private Installation installation;

    private TestApi owner;
    private UUID label;

    @BeforeEach
    void aLabel() {
        owner = TestApi.owner(port);
        label = owner.newLabel();
    }

    private static String path(UUID label, String rest) {
        return "/api/labels/" + label + rest;
    }

    private UUID artist(String name) {
        return owner.post(path(label, "/artists"), new ArtistEdit(name))
                .as(Artist.class)
                .id();
    }

    private Release whole() {
        UUID main = artist("Tall Weather & Søn");
        UUID featured = artist("Ines Okafor");
        String body = """
                {"title": "Cartography <I>", "versionTitle": "Deluxe", "labelName": "Low Meridian Records",
                 "artists": [{"artistId": "%1$s", "role": "MAIN"}, {"artistId": "%2$s", "role": "FEATURED"}],
                 "catalogueNumber": "LMR-045", "genre": "Ambient", "explicit": "NOT_EXPLICIT",
                 "pLine": {"year": 2026, "owner": "Low Meridian"}, "cLine": {"year": 2027, "owner": "Low Meridian Ltd"},
                 "originalDate": "2019-05-03", "streetDate": "2027-01-22", "streetZone": "America/New_York",
                 "preorderFrom": "2026-12-04T15:00:00Z",
                 "territories": {"rule": "EXCEPT", "countries": ["JP", "KP"]},
                 "tracks": [
                  {"disc": 1, "title": "Datum", "isrc": "QMLMR2600118", "language": "en", "explicit": "EXPLICIT",
                   "credits": [{"role": "COMPOSER", "name": "Ruth Adeyemi", "ipi": "00014107338"},
                               {"role": "PRODUCER", "name": "Hollis Quay"}],
                   "instantGratDate": "2026-12-11"},
                  {"disc": 1, "title": "Benchmark", "versionTitle": "Live", "isrc": "QMLMR2600119",
                   "pLine": {"year": 2019, "owner": "Somebody Else"},
                   "artists": [{"artistId": "%2$s", "role": "MAIN"}]},
                  {"disc": 2, "title": "Isobar", "isrc": "QMLMR2600120", "explicit": "CLEANED"}]}
                """.formatted(main, featured);
        Release release = owner.post(path(label, "/releases"), body).as(Release.class);
        ProductEdit album = new ProductEdit(
                Format.DIGITAL_ALBUM, null, "Digital album", "0602547677396", null, List.of(Money.of("9.99", "USD")));
        owner.post(path(label, "/releases/" + release.id() + "/products"), album)
                .as(Product.class);
        ProductEdit vinyl = new ProductEdit(
                Format.VINYL, null, "Double LP", "0602547677402", null, List.of(Money.of("34.99", "USD")));
        owner.post(path(label, "/releases/" + release.id() + "/products"), vinyl)
                .as(Product.class);
        MediaRows media = new MediaRows(worker, label);
        int second = 0;
        for (Track track : release.tracks()) {
            media.master(track.id(), track.title() + ".wav", "ACCEPTED", null, 200_400 + 1_000 * second++);
        }
        media.cover(release.id(), "ACCEPTED", null);
        return owner.get(path(label, "/releases/" + release.id())).as(Release.class);
    }

    private Answer export(Release release, String query) {
        return owner.get(path(label, "/exports/releases/" + release.id() + query));
    }

    @Test
    void itsElementsAreThereAndInOrder() throws Exception {
        Answer answer = export(whole(), PARTIES);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/xml");

        assertThat(ErnOrder.wrong(parsed(answer.text()))).isEmpty();
    }

    @Test
    void whatIsOutOfOrderOrMissingIsNoticed() throws Exception {
        String message = export(whole(), PARTIES).text();

        assertThat(ErnOrder.wrong(parsed(message.replaceFirst("<Duration>[^<]*</Duration>", ""))))
                .containsExactly("SoundRecording has no Duration");
        assertThat(ErnOrder.wrong(parsed(message.replaceFirst("(?s)(<CLine>.*?</CLine>)(.*?</Duration>)", "$2$1"))))
                .containsExactly("Release: CLine comes too late");
    }

    @Test
    void itSaysWhatTheReleaseSays() {
        String message = export(whole(), PARTIES).text();

        assertThat(message)
                .contains("<PartyId>PADPIDA2013042401U</PartyId>")
                .contains("<MessageControlType>TestMessage</MessageControlType>")
                .contains(
                        "<Duration>PT3M20S</Duration>", "<Duration>PT3M21S</Duration>", "<Duration>PT10M4S</Duration>")
                .contains("Tall Weather &amp; Søn feat. Ines Okafor")
                .contains("<ISRC>QMLMR2600118</ISRC>")
                .contains("<ExcludedTerritoryCode>JP</ExcludedTerritoryCode>")
                .contains("<StartDateTime>2026-12-04T10:00:00-05:00</StartDateTime>")
                .contains("<URI>Datum.wav</URI>", "<URI>cover.jpg</URI>")
                .containsSubsequence(
                        "<RelatedRelease>",
                        "<ReleaseRelationshipType>IsDigitalEquivalentToPhysical</ReleaseRelationshipType>",
                        "<ICPN>0602547677402</ICPN>",
                        "Double LP");
    }

    /** DDEX's own is under a licence: these three are ours, and only as much of it as a schema needs to be one. */
    @Test
    void itIsHeldAgainstTheSchemaThatTheHomeHas() throws Exception {
        Release release = whole();
        Path folder = Files.createDirectories(installation.home().resolve("schemas/ern43"));
        Path main = folder.resolve("release-notification.xsd");
        try {
            Files.writeString(main, schema("lax"));
            assertThat(export(release, PARTIES).text()).contains("imports https://ddex.example/xml/avs/avs.xsd");

            Files.writeString(folder.resolve("avs.xsd"), """
                    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://ddex.net/xml/avs/avs"/>
                    """);
            assertThat(export(release, PARTIES).status()).isEqualTo(200);

            Files.writeString(main, schema("strict"));
            Answer refused = export(release, PARTIES);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(JsonMapper.shared()
                            .readValue(refused.text(), Problem.class)
                            .fields())
                    .isNotEmpty()
                    .allSatisfy(field -> assertThat(field.message()).matches("(?s)Line \\d+: .*PartyList.*"));
        } finally {
            Files.deleteIfExists(main);
            Files.deleteIfExists(folder.resolve("avs.xsd"));
        }
        assertThat(export(release, PARTIES).status()).isEqualTo(200);
    }

    /** @param rest of a message behind its header: "lax" for anything, "strict" for nothing at all */
    private static String schema(String rest) {
        String any = rest.equals("lax") ? "<xs:any maxOccurs='unbounded' processContents='skip'/>" : "";
        return """
                <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://ddex.net/xml/ern/43">
                  <xs:import namespace="http://ddex.net/xml/avs/avs" schemaLocation="https://ddex.example/xml/avs/avs.xsd"/>
                  <xs:element name="NewReleaseMessage">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="MessageHeader"/>
                        %s
                      </xs:sequence>
                      <xs:anyAttribute processContents="skip"/>
                    </xs:complexType>
                  </xs:element>
                </xs:schema>
                """.formatted(any);
    }

    @Test
    void itComesBackThroughTheImportAsItWas() throws Exception {
        Release sent = whole();
        byte[] message = export(sent, PARTIES).text().getBytes(StandardCharsets.UTF_8);
        label = owner.newLabel();

        Release back = imported(message);

        assertThat(names(back.artists())).isEqualTo(names(sent.artists()));
        assertThat(facts(back)).isEqualTo(facts(sent));
        assertThat(back.tracks()).hasSameSizeAs(sent.tracks());
        for (int i = 0; i < sent.tracks().size(); i++) {
            assertThat(facts(back.tracks().get(i)))
                    .isEqualTo(facts(sent.tracks().get(i)));
        }
        // records are named in a message, and not sold by it
        assertThat(back.products()).singleElement().satisfies(album -> {
            assertThat(album.upc()).isEqualTo(sent.products().getFirst().upc());
            assertThat(album.prices()).isEqualTo(sent.products().getFirst().prices());
        });
    }

    private static List<Object> facts(Release release) {
        List<Object> facts = new ArrayList<>();
        facts.add(release.title());
        facts.add(String.valueOf(release.versionTitle()));
        facts.add(String.valueOf(release.labelName()));
        facts.add(String.valueOf(release.catalogueNumber()));
        facts.add(String.valueOf(release.genre()));
        facts.add(String.valueOf(release.explicit()));
        facts.add(String.valueOf(release.pLine()));
        facts.add(String.valueOf(release.cLine()));
        facts.add(String.valueOf(release.originalDate()));
        facts.add(String.valueOf(release.streetDate()));
        facts.add(String.valueOf(release.preorderFrom()));
        facts.add(release.territories());
        return facts;
    }

    private static List<Object> facts(Track track) {
        return List.of(
                track.disc() + "-" + track.number(),
                track.title(),
                String.valueOf(track.versionTitle()),
                String.valueOf(track.isrc()),
                String.valueOf(track.language()),
                String.valueOf(track.pLine()),
                names(track.artists()),
                track.credits(),
                String.valueOf(track.instantGratDate()));
    }

    private static List<String> names(List<BilledArtist> artists) {
        return artists.stream()
                .map(artist -> artist.name() + " " + artist.role())
                .toList();
    }

    @Test
    void whatAMessageNeedsIsNamed() {
        Release bare = owner.post(
                        path(label, "/releases"),
                        Map.of(
                                "title",
                                "Bare",
                                "artists",
                                List.of(Map.of("artistId", artist("Salt Hymnal"), "role", "MAIN")),
                                "tracks",
                                List.of(Map.of("title", "One"))))
                .as(Release.class);

        Answer answer = export(bare, "?sender=me");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(JsonMapper.shared().readValue(answer.text(), Problem.class).fields())
                .extracting(Problem.Field::name)
                .containsExactlyInAnyOrder(
                        "sender",
                        "recipient",
                        "genre",
                        "streetDate",
                        "pLine",
                        "tracks[0].isrc",
                        "tracks[0].master",
                        "products");
    }

    @Test
    void itIsTheLabelsToSend() {
        Release release = whole();
        TestApi itsArtist = owner.newMember(label, Role.ARTIST, release.artist().id());
        UUID another = owner.newLabel();

        assertThat(itsArtist
                        .get(path(label, "/exports/releases/" + release.id() + PARTIES))
                        .status())
                .isEqualTo(403);
        assertThat(owner.get(path(another, "/exports/releases/" + release.id() + PARTIES))
                        .status())
                .isEqualTo(404);
    }

    private Release imported(byte[] message) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + path(label, "/imports?name=message.xml&zone=America/New_York")))
                .header("Authorization", "Bearer " + owner.token())
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(message))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            CatalogueImport now = JsonMapper.shared()
                    .readValue(
                            http.send(request, HttpResponse.BodyHandlers.ofString())
                                    .body(),
                            CatalogueImport.class);
            while (now.state() != CatalogueImport.State.DONE) {
                now = owner.post(path(label, "/imports/" + now.id() + "/steps"), null)
                        .as(CatalogueImport.class);
            }
            assertThat(now.made()).as(now.toString()).isEqualTo(1);
        }
        Page<ReleaseSummary> made = owner.get(path(label, "/releases")).as(new TypeReference<>() {});
        return owner.get(path(label, "/releases/" + made.items().getFirst().id()))
                .as(Release.class);
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    /** The order of elements in release-notification.xsd of ERN 4.3, of those that we write; with ! what must be there. */
    private static final class ErnOrder {

        private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
                Map.entry(
                        "NewReleaseMessage",
                        List.of("MessageHeader!", "PartyList!", "ResourceList!", "ReleaseList!", "DealList!")),
                Map.entry(
                        "MessageHeader",
                        List.of(
                                "MessageThreadId",
                                "MessageId!",
                                "MessageSender!",
                                "MessageRecipient!",
                                "MessageCreatedDateTime!",
                                "MessageControlType")),
                Map.entry("MessageSender", List.of("PartyId!", "PartyName")),
                Map.entry("MessageRecipient", List.of("PartyId!", "PartyName")),
                Map.entry("Party", List.of("PartyReference!", "PartyName!", "PartyId")),
                Map.entry("ResourceList", List.of("SoundRecording!", "Image")),
                Map.entry(
                        "SoundRecording",
                        List.of(
                                "ResourceReference!",
                                "Type!",
                                "SoundRecordingEdition!",
                                "DisplayTitleText!",
                                "DisplayTitle!",
                                "DisplayArtistName!",
                                "DisplayArtist!",
                                "Contributor",
                                "Duration!",
                                "ParentalWarningType!",
                                "LanguageOfPerformance")),
                Map.entry("SoundRecordingEdition", List.of("ResourceId!", "PLine!", "TechnicalDetails")),
                Map.entry(
                        "Image",
                        List.of(
                                "ResourceReference!",
                                "Type!",
                                "ResourceId!",
                                "ParentalWarningType!",
                                "TechnicalDetails")),
                Map.entry(
                        "Release",
                        List.of(
                                "ReleaseReference!",
                                "ReleaseType!",
                                "ReleaseId!",
                                "DisplayTitleText!",
                                "DisplayTitle!",
                                "DisplayArtistName!",
                                "DisplayArtist!",
                                "ReleaseLabelReference!",
                                "PLine",
                                "CLine",
                                "Duration",
                                "Genre!",
                                "ReleaseDate",
                                "OriginalReleaseDate",
                                "ParentalWarningType!",
                                "RelatedRelease",
                                "ResourceGroup!")),
                Map.entry(
                        "RelatedRelease",
                        List.of("ReleaseRelationshipType!", "ReleaseId!", "DisplayTitleText", "DisplayTitle")),
                Map.entry("ReleaseId", List.of("GRid", "ICPN", "CatalogNumber", "ProprietaryId")),
                Map.entry(
                        "ResourceGroup",
                        List.of(
                                "AdditionalTitle",
                                "SequenceNumber",
                                "ResourceGroup",
                                "ResourceGroupContentItem",
                                "LinkedReleaseResourceReference")),
                Map.entry("ReleaseDeal", List.of("DealReleaseReference!", "Deal!")),
                Map.entry(
                        "DealTerms",
                        List.of(
                                "TerritoryCode",
                                "ExcludedTerritoryCode",
                                "ValidityPeriod!",
                                "CommercialModelType!",
                                "UseType!",
                                "PriceInformation",
                                "IsPreOrderDeal",
                                "InstantGratificationResourceList")));

        private ErnOrder() {}

        static List<String> wrong(Document message) {
            List<String> wrong = new ArrayList<>();
            look(message.getDocumentElement(), wrong);
            return wrong;
        }

        private static void look(Element element, List<String> wrong) {
            List<String> wanted = CHILDREN.getOrDefault(element.getLocalName(), List.of());
            List<String> order =
                    wanted.stream().map(name -> name.replace("!", "")).toList();
            List<String> there = new ArrayList<>();
            for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element child) {
                    there.add(child.getLocalName());
                    look(child, wrong);
                }
            }
            int reached = 0;
            for (String name : wanted.isEmpty() ? List.<String>of() : there) {
                int place = order.indexOf(name);
                if (place < 0) {
                    wrong.add(element.getLocalName() + ": " + name + " does not belong here");
                } else if (place < reached) {
                    wrong.add(element.getLocalName() + ": " + name + " comes too late");
                }
                reached = Math.max(reached, place);
            }
            wanted.stream()
                    .filter(name -> name.endsWith("!") && !there.contains(name.replace("!", "")))
                    .forEach(name -> wrong.add(element.getLocalName() + " has no " + name.replace("!", "")));
        }
    }
}
