package org.kontor.chaos;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.Filter;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.kontor.builders.Shelf;

/** The EAR as it ships, with the builders of the tests in its web archive and nothing else changed. */
final class ChaosEar {

    private static final Filter<ArchivePath> BUILDERS = Filters.include(".*/org/kontor/builders/.*");

    private ChaosEar() {
    }

    static Path in(Path folder) {
        var ear = ShrinkWrap.create(ZipImporter.class, "kontor.ear")
                .importFrom(new File(System.getProperty("kontor.ear"))).as(EnterpriseArchive.class);
        var war = ear.getAsType(WebArchive.class, "/web.war");
        war.merge(compiledTests(), "/WEB-INF/classes", BUILDERS);
        ear.delete("/web.war");
        ear.addAsModule(war);
        var file = folder.resolve("kontor.ear");
        ear.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static GenericArchive compiledTests() {
        try {
            var here = Path.of(Shelf.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.create(ExplodedImporter.class, "tests.jar").importDirectory(here.toFile())
                    .as(GenericArchive.class);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
