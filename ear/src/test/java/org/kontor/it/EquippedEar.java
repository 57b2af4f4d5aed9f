package org.kontor.it;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it ships, with some packages of the tests in its web archive and nothing else changed. */
public final class EquippedEar {

    private EquippedEar() {
    }

    /** Writes it into a folder; the packages are below {@code org/kontor}, and the tests in them stay outside. */
    public static Path in(Path folder, String... packages) {
        var wanted = Filters.include(".*/org/kontor/(" + String.join("|", packages) + ")/(?!\\w+IT\\b).*");
        var ear = ShrinkWrap.create(ZipImporter.class, "kontor.ear")
                .importFrom(new File(System.getProperty("kontor.ear"))).as(EnterpriseArchive.class);
        var war = ear.getAsType(WebArchive.class, "/web.war");
        war.merge(compiledTests(), "/WEB-INF/classes", wanted);
        ear.delete("/web.war");
        ear.addAsModule(war);
        var file = folder.resolve("kontor.ear");
        ear.as(ZipExporter.class).exportTo(file.toFile(), true);
        return file;
    }

    private static GenericArchive compiledTests() {
        try {
            var here = Path.of(EquippedEar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.create(ExplodedImporter.class, "tests.jar").importDirectory(here.toFile())
                    .as(GenericArchive.class);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
