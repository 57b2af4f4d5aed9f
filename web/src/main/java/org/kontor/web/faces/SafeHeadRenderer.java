package org.kontor.web.faces;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.kontor.web.Locales;
import org.primefaces.renderkit.HeadRenderer;

/**
 * The head of PrimeFaces pages. PrimeFaces before 15.0.17 writes the locale of the view unescaped into a script that
 * its own policy allows; only a locale of the closed list gets there.
 */
public class SafeHeadRenderer extends HeadRenderer {

    @Override
    public void encodeBegin(FacesContext context, UIComponent component) throws IOException {
        var root = context.getViewRoot();
        root.setLocale(Locales.known(root.getLocale()));
        super.encodeBegin(context, component);
    }
}
