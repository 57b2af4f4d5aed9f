package org.kontor.promotion.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.kontor.promotion.CouponDesk;

/** The codes of a promotion as a file for spreadsheets: UTF-8, commas; codes never begin like a formula. */
@WebServlet("/admin/promotions/codes.csv")
public class CodesCsv extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private transient CouponDesk desk;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = request.getParameter("promotion");
        if (id == null || !ID.matcher(id).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var codes = desk.export(Long.parseLong(id));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"codes-" + id + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var out = response.getWriter();
        out.print("code,batch,most uses,used\r\n");
        for (var row : codes) {
            out.print(row.code() + "," + row.batch() + "," + (row.maxUses() == null ? "" : row.maxUses()) + ","
                    + row.used() + "\r\n");
        }
    }
}
