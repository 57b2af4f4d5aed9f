package org.kontor.accounting.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.ledger.LedgerQueries;
import org.kontor.shared.BusinessClock;
import org.kontor.web.Formats;

/** The trial balance as a file for spreadsheets: UTF-8, commas, amounts with a dot. */
@WebServlet("/admin/books/trial-balance.csv")
public class TrialBalanceCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LedgerQueries ledger;

    @Inject
    private transient BusinessClock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var day = Days.read(request.getParameter("date")).orElseGet(clock::today);
        var balance = ledger.trialBalance(day);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"trial-balance-" + day + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        out.print(line(List.of("date", "account", "name", "type", "currency", "debit", "credit", "balance")));
        for (var row : balance.rows()) {
            out.print(line(List.of(day.toString(), row.code(), row.name(), row.type().name(), row.currency(),
                    Formats.plain(row.debit()), Formats.plain(row.credit()), Formats.plain(row.balance()))));
        }
    }

    /** Text is quoted and never begins like a formula. */
    private static String line(List<String> cells) {
        return cells.stream().map(cell -> '"' + (cell.matches("[=+@\t].*") ? "'" + cell : cell).replace("\"", "\"\"")
                + '"')
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
