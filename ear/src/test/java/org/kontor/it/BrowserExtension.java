package org.kontor.it;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Gives each test a browser without a past and, where the test fails, a picture of what was seen last. Without an
 * installed
 * Chromium the tests are skipped and say so once; {@code -Dbrowser=required} makes that a failure.
 */
class BrowserExtension implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.installed().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium is installed");
        }
        if ("required".equals(System.getProperty("browser"))) {
            return ConditionEvaluationResult.enabled("and will fail: a browser is required and there is none");
        }
        if (SAID.compareAndSet(false, true)) {
            System.out.println(
                    "[WARNING] NO BROWSER: every browser test is skipped. Install chromium and chromium-driver.");
        }
        return ConditionEvaluationResult.disabled("no Chromium installed");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        test(context).visitWith(context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.GLOBAL)
                .getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "." + context.getRequiredTestMethod().getName();
        test(context).leave(context.getExecutionException().isPresent() ? Optional.of(name) : Optional.empty());
    }

    private static BrowserTest test(ExtensionContext context) {
        return (BrowserTest) context.getRequiredTestInstance();
    }
}
