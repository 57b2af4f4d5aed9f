package org.kontor.web.faces;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.faces.context.FacesContext;

/**
 * Finds the row at which a repetition stands, which lies in the request. A grid reads it several hundred times; without
 * this every reading would first ask in vain for a bean and a bundle of that name.
 */
public class RowELResolver extends ELResolver {

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        if (base != null || !(property instanceof String name)) {
            return null;
        }
        var faces = (FacesContext) context.getContext(FacesContext.class);
        var row = faces == null ? null : faces.getExternalContext().getRequestMap().get(name);
        if (row != null) {
            context.setPropertyResolved(null, property);
        }
        return row;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // Rows are read; whoever sets one by name is answered by the resolvers behind this one.
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base == null ? String.class : null;
    }
}
