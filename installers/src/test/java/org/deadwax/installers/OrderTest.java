package org.deadwax.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

    @Test
    void everythingCanBeSaid() {
        Order order = Order.of(
                new String[] {"/src", "desktop", "--type", "rpm", "--version", "1.4.2", "--into", "/tmp/made"});

        assertThat(order.what()).isEqualTo(Order.What.DESKTOP);
        assertThat(order.type()).isEqualTo("rpm");
        assertThat(order.version()).isEqualTo("1.4.2");
        assertThat(order.into()).hasToString("/tmp/made");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /src                             | desktop or server
            /src phone                       | there is no package of 'phone'
            /src desktop --type zip          | 'zip' is no type. There are: app-image, deb
            /src desktop --type              | '--type' lacks its value
            /src desktop --version 1.4-beta  | '1.4-beta' is no version. Write it as 1.4 or 1.4.2
            /src desktop --colour red        | package does not know '--colour'
            /src server --type rpm           | the server is packaged as a deb, not as rpm
            """)
    void whatCannotBeMeantIsNamed(String given, String said) {
        assertThatThrownBy(() -> Order.of(given.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(said);
    }
}
