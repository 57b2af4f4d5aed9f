package org.kontor.invoicing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kontor.invoicing.InvoiceArchive;
import org.kontor.invoicing.InvoiceNumber;
import org.kontor.shared.NotFound;

/** Documents for staff: {@code /admin/documents/INV-2026-000001.pdf}, or {@code .xml} for the structured part alone. */
@WebServlet(name = "documents", urlPatterns = "/admin/documents/*")
public class DocumentServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient InvoiceArchive archive;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var structured = path.endsWith(".xml");
        var number = InvoiceNumber.read(path.replaceFirst("\\.(pdf|xml)$", ""));
        if (number.isEmpty() || !structured && !path.endsWith(".pdf")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            var bytes = structured ? archive.xml(number.get()) : archive.pdf(number.get());
            Download.send(response, path, structured ? "application/xml" : "application/pdf", bytes);
        } catch (NotFound missing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
