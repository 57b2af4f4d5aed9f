package org.kontor.banking.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.kontor.banking.BankQueries;
import org.kontor.banking.BankRefused;
import org.kontor.banking.EnterReceipt;
import org.kontor.banking.ReceiptView;
import org.kontor.checkout.Transfers;
import org.kontor.market.Markets;
import org.kontor.security.Tokens;
import org.kontor.shared.BusinessClock;
import org.kontor.shared.IdempotencyKey;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.NotFound;
import org.kontor.shared.OrderNumber;
import org.kontor.web.Notices;
import org.kontor.web.Responses;

/** Money on the bank: finance enters what came, and says what is for whom. Pressing twice enters once. */
@Named
@ViewScoped
public class ReceiptPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/admin/receipts";

    @Inject
    private BankQueries bank;

    @Inject
    private Transfers transfers;

    @Inject
    private Markets markets;

    @Inject
    private BusinessClock clock;

    @Inject
    private HttpServletRequest request;

    private String key;
    private String amount;
    private String day;
    private String reference;
    private String payer;
    private boolean again;
    private String order;
    private String reason;
    private transient List<ReceiptView> rows;

    public void load() {
        key = "receipt:" + Tokens.fresh();
        day = clock.today().toString();
    }

    public List<ReceiptView> getRows() {
        if (rows == null) {
            rows = bank.latest();
        }
        return rows;
    }

    /** What became of the lines of a file that was just sent. */
    public List<?> getImported() {
        return request.getAttribute(StatementServlet.LINES) instanceof List<?> lines ? lines : List.of();
    }

    /** Whether a receipt waits for somebody to say what it is for. */
    public boolean isUndecided() {
        return getRows().stream().anyMatch(ReceiptView::isOpen);
    }

    public void enter() {
        var money = MoneyInput.read(amount, markets.home().currency())
                .orElseThrow(() -> new BankRefused("banking.refused.amount"));
        var receipt = transfers.enter(new EnterReceipt(money, date(), text(reference), text(payer), again,
                new IdempotencyKey(key)));
        if (receipt.isOpen()) {
            Notices.refused("banking.receipt.open", receipt.number());
        } else {
            Notices.done("banking.receipt.matched", receipt.number(), receipt.order());
        }
        Responses.see(HERE);
    }

    public void assign(String number) {
        var wanted = OrderNumber.read(order).orElseThrow(() -> new NotFound("order", String.valueOf(order)));
        transfers.assign(number, wanted, reason);
        Notices.done("banking.receipt.matched", number, wanted);
        Responses.see(HERE);
    }

    public void giveBack(String number) {
        transfers.giveBack(number, reason);
        Notices.done("banking.receipt.returned", number);
        Responses.see(HERE);
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeException wrong) {
            throw new BankRefused("banking.refused.day");
        }
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.strip();
    }

    public String tone(ReceiptView receipt) {
        return receipt.isOpen() ? "warn" : "neutral";
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }

    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
