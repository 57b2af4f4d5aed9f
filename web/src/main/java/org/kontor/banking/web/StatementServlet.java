package org.kontor.banking.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.kontor.banking.BankRefused;
import org.kontor.banking.StatementReader;
import org.kontor.checkout.Transfers;
import org.kontor.market.Markets;
import org.kontor.web.FormServlet;

/** Takes a file of the bank and answers with the receipts, a line for each of what it says. Sending it again is harmless. */
@WebServlet(name = "bankStatement", urlPatterns = "/admin/receipts/import")
@MultipartConfig(fileSizeThreshold = 1 << 16, maxFileSize = StatementServlet.LARGEST,
        maxRequestSize = StatementServlet.LARGEST)
public class StatementServlet extends FormServlet {

    /** The largest file in bytes. */
    static final long LARGEST = 4L * 1024 * 1024;
    static final String LINES = StatementServlet.class.getName() + ".lines";

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Transfers transfers;

    @Inject
    private transient Markets markets;

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        try {
            request.setAttribute(LINES, lines(request.getPart("file")));
        } catch (IllegalStateException beyondTheLimit) {
            refuse(request, response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
                    new BankRefused("banking.refused.tooLarge", LARGEST / 1024 / 1024));
        } catch (BankRefused refused) {
            refuse(request, response, UNPROCESSABLE, refused);
        } catch (EJBAccessException stranger) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        page("/admin/receipts", request, response);
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, BankRefused why) {
        response.setStatus(status);
        request.setAttribute(LINES, List.of(StatementLine.refused("", why)));
    }

    private List<StatementLine> lines(Part file) throws IOException {
        if (file == null || file.getSize() == 0) {
            throw new BankRefused("banking.refused.file");
        }
        try (var content = file.getInputStream()) {
            var statement = StatementReader.read(content, markets.home().currency());
            return StatementLine.of(transfers.take(statement), statement.others());
        }
    }
}
