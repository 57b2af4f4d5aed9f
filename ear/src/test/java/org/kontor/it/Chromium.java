package org.kontor.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser and its driver as this machine has them installed; nothing is ever downloaded. */
record Chromium(Path program, Path driver) {

    static Optional<Chromium> installed() {
        var program = first(System.getenv("CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        var driver = first(System.getenv("CHROMEDRIVER"), "/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver",
                "/usr/local/bin/chromedriver", "/opt/homebrew/bin/chromedriver");
        return program.flatMap(found -> driver.map(its -> new Chromium(found, its)));
    }

    private static Optional<Path> first(String... places) {
        return Stream.of(places).filter(place -> place != null && !place.isBlank()).map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }
}
