package org.kontor.it;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kontor.checkers.BalancedBooks;

/**
 * A test of the EAR as it ships, with the compiled tests added to its web archive and nothing else changed. After each
 * test the books must balance.
 */
@ExtendWith({ArquillianExtension.class, KeptArquillian.class, BalancedBooks.class})
public abstract class ShippedEar {

    private static final String CLIENT_SIDE =
            "/(META-INF/.*|arquillian.xml|org/kontor/(bench|run|sandbox|pages|chaos|payment/stripe)/.*|org/kontor/it/(Su|Brow).*)";

    @Deployment
    static EnterpriseArchive ear() {
        var ear = ShrinkWrap.create(ZipImporter.class, "kontor.ear")
                .importFrom(new File(System.getProperty("kontor.ear"))).as(EnterpriseArchive.class);
        var war = ear.getAsType(WebArchive.class, "/web.war");
        war.merge(compiledTests(), "/WEB-INF/classes", Filters.exclude(CLIENT_SIDE));
        ear.delete("/web.war");
        return ear.addAsModule(Testable.archiveToTest(war));
    }

    private static GenericArchive compiledTests() {
        try {
            var here = Path.of(ShippedEar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ShrinkWrap.create(ExplodedImporter.class, "tests.jar").importDirectory(here.toFile())
                    .as(GenericArchive.class);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
