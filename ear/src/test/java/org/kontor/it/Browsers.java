package org.kontor.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Chromium takes two seconds to start, so a browser whose visitor has left is made to forget and used again. */
class Browsers implements AutoCloseable {

    private final Deque<Browser> idle = new ArrayDeque<>();

    Browser take() {
        return idle.isEmpty() ? start() : idle.pop();
    }

    void giveBack(Browser browser) {
        if (browser.forget()) {
            idle.push(browser);
        } else {
            browser.close();
        }
    }

    @Override
    public void close() {
        idle.forEach(Browser::close);
    }

    private static Browser start() {
        var chromium = Chromium.installed().orElseThrow(() -> new IllegalStateException(
                "-Dbrowser=required, but chromium and chromedriver are not installed"));
        try {
            var profiles = Files.createDirectories(Path.of(System.getProperty("kontor.it.home"), "browser"));
            return new Browser(chromium, Files.createTempDirectory(profiles, "visitor"), Outside.shop());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
