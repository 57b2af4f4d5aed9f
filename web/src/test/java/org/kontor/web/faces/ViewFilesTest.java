package org.kontor.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ViewResource;
import jakarta.faces.context.FacesContext;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewFilesTest {

    private final List<String> sought = new ArrayList<>();

    private final ViewFiles files = new ViewFiles(new ResourceHandlerWrapper((ResourceHandler) null) {
        @Override
        public ViewResource createViewResource(FacesContext context, String name) {
            sought.add(name);
            return name.endsWith("cart.xhtml") ? at("file:" + name) : null;
        }
    });

    private static ViewResource at(String address) {
        return new ViewResource() {
            @Override
            public URL getURL() {
                try {
                    return new URL(address);
                } catch (MalformedURLException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        };
    }

    @Test
    void looksForAFileOnce() {
        var first = files.createViewResource(null, "/store/cart/cart.xhtml");
        assertEquals("file:/store/cart/cart.xhtml", first.getURL().toString());
        assertSame(first, files.createViewResource(null, "/store/cart/cart.xhtml"));
        assertEquals(List.of("/store/cart/cart.xhtml"), sought);
    }

    @Test
    void remembersNothingOfAFileThatIsNotThere() {
        assertNull(files.createViewResource(null, "/store/cart/basket.xhtml"));
        assertNull(files.createViewResource(null, "/store/cart/basket.xhtml"));
        assertEquals(2, sought.size());
    }
}
