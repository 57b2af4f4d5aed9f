package org.kontor.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;

/**
 * Lets pages read a record, or a value that names its parts without "get", like a bean: {@code #{row.number}} calls
 * {@code number()}. Expression Language learns this by itself only in version 6.
 */
public class RecordELResolver extends ELResolver {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return accessorsOf(type);
        }
    };

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = accessor(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        if (accessor(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (accessor(base, property) != null) {
            throw new PropertyNotWritableException(base.getClass().getName() + "." + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (accessor(base, property) != null) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    /** Asked for every expression of a page, so it only looks up; null when the value is not for this resolver. */
    private static Method accessor(Object base, Object property) {
        return base != null && property instanceof String name ? ACCESSORS.get(base.getClass()).get(name) : null;
    }

    private static Map<String, Method> accessorsOf(Class<?> type) {
        var accessors = new HashMap<String, Method>();
        if (isRead(type)) {
            for (var method : type.getMethods()) {
                if (method.getParameterCount() == 0 && method.getReturnType() != void.class && !method.isBridge()
                        && !Modifier.isStatic(method.getModifiers())) {
                    accessors.put(method.getName(), method);
                }
            }
        }
        return accessors;
    }

    private static boolean isRead(Class<?> type) {
        return type.getName().startsWith("org.kontor.")
                && (type.isRecord() || type.isEnum() || type.getName().startsWith("org.kontor.shared."));
    }
}
