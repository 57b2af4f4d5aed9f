package org.kontor.sandbox;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test class the one {@link World}, with all faults off before each test; closes it after the last one. */
public final class RunningSandbox implements ParameterResolver, BeforeEachCallback {

    private static final class Kept implements AutoCloseable {

        private final World world = new World();

        @Override
        public void close() {
            world.close();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        var world = world(context);
        world.send(world.request("/sandbox/faults").DELETE());
        world.hooks().answerWith(200);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == World.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return world(context);
    }

    private static World world(ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(RunningSandbox.class))
                .getOrComputeIfAbsent("world", name -> new Kept(), Kept.class).world;
    }
}
