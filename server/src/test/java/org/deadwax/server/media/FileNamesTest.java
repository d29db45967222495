package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.deadwax.server.platform.ProblemException;
import org.junit.jupiter.api.Test;

class FileNamesTest {

    @Test
    void asPeopleReadThem() {
        assertThat(FileNames.forPeople("01 Datum.wav")).isEqualTo("01 Datum.wav");
        assertThat(FileNames.forPeople(".01 Datum.wav")).isEqualTo(".01 Datum.wav");
        assertThat(FileNames.forPeople("Bj\u006f\u0308rk.wav")).isEqualTo("Bj\u00f6rk.wav");
        assertThat(FileNames.forPeople("C:\\masters\\..\\01\u0007.wav")).isEqualTo("01.wav");
        assertThat(FileNames.forPeople("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileNames.forPeople("x".repeat(300))).hasSize(255);
    }

    @Test
    void noName() {
        assertThatThrownBy(() -> FileNames.forPeople("folder/")).isInstanceOf(ProblemException.class);
    }
}
