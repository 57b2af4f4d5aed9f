package org.kontor.web;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import jakarta.servlet.RequestDispatcher;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Lets forms post to the address that people see, with the parameters that the view declares, and takes the locale from
 * the closed list instead of the browser's wish.
 */
public class CleanUrlViewHandler extends ViewHandlerWrapper {

    public CleanUrlViewHandler(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return Locales.SHOP;
    }

    @Override
    public String getActionURL(FacesContext context, String viewId) {
        var shown = (String) context.getExternalContext().getRequestMap().get(RequestDispatcher.FORWARD_REQUEST_URI);
        var root = context.getViewRoot();
        if (shown == null || root == null || !viewId.equals(root.getViewId())) {
            return super.getActionURL(context, viewId);
        }
        return shown + query(context);
    }

    /** Only declared parameters: others could fill in a field of the form by its name. */
    private static String query(FacesContext context) {
        var path = (Route) context.getExternalContext().getRequestMap().get(CleanUrls.ROUTE);
        var values = context.getExternalContext().getRequestParameterMap();
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var parameter : ViewMetadata.getViewParameters(context.getViewRoot())) {
            var name = parameter.getName();
            var value = values.get(name);
            if (value != null && !value.isEmpty() && (path == null || !path.names().contains(name))) {
                query.add(encode(name) + "=" + encode(value));
            }
        }
        return query.toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
