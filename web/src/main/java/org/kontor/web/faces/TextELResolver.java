package org.kontor.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.util.Arrays;
import org.kontor.web.Texts;

/** Makes {@code #{text[…]}}, {@code #{text.of(…)}} and {@code #{text.label(…)}} of pages, without reflection. */
public class TextELResolver extends ELResolver {

    private static final String NAME = "text";

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base == null && NAME.equals(property)) {
            context.setPropertyResolved(null, property);
            return Texts.INSTANCE;
        }
        if (base instanceof Texts texts) {
            context.setPropertyResolved(base, property);
            return texts.get(String.valueOf(property));
        }
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        if (!(base instanceof Texts texts)) {
            return null;
        }
        context.setPropertyResolved(base, method);
        if (method.equals("label")) {
            return arguments[0] instanceof Enum<?> constant ? texts.label(constant) : "";
        }
        if (method.equals("country")) {
            return texts.country((String) arguments[0]);
        }
        return texts.of(String.valueOf(arguments[0]), Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (base instanceof Texts) {
            throw new PropertyNotWritableException(String.valueOf(property));
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return base instanceof Texts;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return String.class;
    }
}
