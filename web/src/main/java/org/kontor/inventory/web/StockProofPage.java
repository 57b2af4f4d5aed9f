package org.kontor.inventory.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
import org.kontor.inventory.proof.StockProof;
import org.kontor.inventory.proof.StockProofQueries;
import org.kontor.inventory.proof.StockProofs;
import org.kontor.shared.Page;
import org.kontor.shared.PageRequest;
import org.kontor.web.Notices;
import org.kontor.web.PageNumber;
import org.kontor.web.Pager;
import org.kontor.web.Responses;

/** Proves on demand that no more is sold than there is, and shows what every proof showed. */
@Named
@RequestScoped
public class StockProofPage {

    private static final int SIZE = 25;
    private static final String ADDRESS = "/admin/stock-proof";

    @Inject
    private StockProofQueries queries;

    @Inject
    private StockProofs proofs;

    @Inject
    private HttpServletRequest request;

    private String page;
    private String pieces = "50";
    private String buyers = "500";
    private Page<StockProof> found;

    public void load() {
        var number = PageNumber.parse(page);
        if (number.isEmpty()) {
            Responses.notFound();
            return;
        }
        found = queries.list(PageRequest.of(number.get(), SIZE));
    }

    /** Begins a proof; its row shows how it goes. */
    public void prove() {
        var much = whole(pieces);
        var many = whole(buyers);
        if (much.isEmpty() || many.isEmpty()) {
            Notices.wrong(much.isEmpty() ? "pieces" : "buyers", "inventory.proof.wrong");
            return;
        }
        proofs.start(much.getAsInt(), many.getAsInt());
        Responses.see(ADDRESS);
    }

    private static OptionalInt whole(String typed) {
        try {
            return OptionalInt.of(Integer.parseInt(typed.strip()));
        } catch (NumberFormatException notANumber) {
            return OptionalInt.empty();
        }
    }

    private Page<StockProof> found() {
        if (found == null) {
            found = queries.list(PageRequest.of(1, SIZE));
        }
        return found;
    }

    public List<StockProofLine> getLines() {
        return found().items().stream().map(StockProofLine::of).toList();
    }

    /** Whether no result is to be waited for. */
    public boolean isQuiet() {
        return found().items().stream().noneMatch(StockProof::isRunning);
    }

    public boolean isMine() {
        return request.isUserInRole("admin");
    }

    public Pager getPager() {
        return Pager.of(found(), number -> ADDRESS + "?page=" + number);
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }

    public String getPieces() {
        return pieces;
    }

    public void setPieces(String pieces) {
        this.pieces = pieces;
    }

    public String getBuyers() {
        return buyers;
    }

    public void setBuyers(String buyers) {
        this.buyers = buyers;
    }
}
