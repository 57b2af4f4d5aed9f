package org.kontor.web.faces;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers where the files of pages lie. They do not change while the shop runs, and Faces would look for a page, its
 * parts and each of its tags anew whenever it builds one.
 */
public class ViewFiles extends ResourceHandlerWrapper {

    private final Map<String, ViewResource> known = new ConcurrentHashMap<>();

    public ViewFiles(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public ViewResource createViewResource(FacesContext context, String name) {
        return known.computeIfAbsent(name, sought -> super.createViewResource(context, sought));
    }
}
