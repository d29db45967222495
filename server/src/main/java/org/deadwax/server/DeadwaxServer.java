package org.deadwax.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DeadwaxServer {

    public static void main(String[] args) {
        SpringApplication.run(DeadwaxServer.class, args);
    }
}
