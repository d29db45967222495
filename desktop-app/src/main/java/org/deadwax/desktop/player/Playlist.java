package org.deadwax.desktop.player;

import java.io.IOException;
import java.util.List;
import org.deadwax.desktop.sound.ByteSource;
import org.deadwax.desktop.sound.Decoder;
import org.deadwax.desktop.sound.Tape;
import org.jspecify.annotations.Nullable;

/** Masters in the order in which they are heard; never changes. */
record Playlist(List<PlayedMaster> masters, MasterSource source) {

    Playlist {
        masters = List.copyOf(masters);
    }

    Side side(int place) {
        return new Side(this, place);
    }

    /** One of them on the deck. */
    record Side(Playlist list, int place) implements Tape {

        PlayedMaster played() {
            return list.masters().get(place);
        }

        @Override
        public Decoder open() throws IOException {
            ByteSource source = list.source().open(played().master());
            try {
                return Decoder.open(source);
            } catch (IOException | RuntimeException broken) {
                source.close();
                throw broken;
            }
        }

        @Override
        public @Nullable Side next() {
            return place + 1 < list.masters().size() ? list.side(place + 1) : null;
        }
    }
}
