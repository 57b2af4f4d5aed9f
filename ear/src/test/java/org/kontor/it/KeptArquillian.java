package org.kontor.it;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Keeps Arquillian, and with it the one deployment, until the process of the tests ends. Failsafe hands the classes to
 * its processes one by one; Arquillian would end, and deploy anew, with each of them.
 */
public class KeptArquillian implements BeforeAllCallback {

    private static final Namespace ARQUILLIAN = Namespace.create("arquillianNamespace");
    private static final String MANAGER = "testRunnerManager";

    /** Called in the test's own process and again in the server, where Arquillian lives for one test. */
    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("kontor.it.shop") == null) {
            return;
        }
        var manager = context.getRoot().getStore(ARQUILLIAN).remove(MANAGER);
        if (manager != null) {
            context.getStore(StoreScope.LAUNCHER_SESSION, ARQUILLIAN).put(MANAGER, manager);
        }
    }
}
