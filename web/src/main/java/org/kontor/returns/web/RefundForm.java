package org.kontor.returns.web;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.kontor.ordering.LineKind;
import org.kontor.ordering.OrderLineView;
import org.kontor.returns.GoodsFate;
import org.kontor.returns.GrantRefund;
import org.kontor.returns.RefundRefused;
import org.kontor.returns.RefundableLine;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/** What is given back for one line, as typed. An empty amount means the share of the chosen units. */
public class RefundForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A field of the line and the sentence that belongs there. */
    record Wrong(String field, String key, Object... arguments) {
    }

    private final long lineId;
    private final String name;
    private final String detail;
    private final String picture;
    private final int unsent;
    private final int packed;
    private final int sent;
    private final long leftMinor;
    private final String currency;
    private final boolean item;
    private Integer units;
    private String amount;
    private GoodsFate goods;

    /** {@code divided} says that the order goes in several deliveries, which are told apart by their numbers. */
    RefundForm(OrderLineView line, RefundableLine left, boolean divided) {
        this.lineId = line.id();
        this.name = line.kind() == LineKind.FEE ? Texts.INSTANCE.get("ordering.fee." + line.sku()) : line.name();
        this.detail = line.isItem()
                ? (line.optionLabel() == null ? "" : line.optionLabel() + " · ") + line.sku()
                : Texts.INSTANCE.of(divided ? "returns.vat.of" : "returns.vat", Formats.percent(line.taxPercentage()),
                        line.consignment());
        this.picture = line.picture();
        this.unsent = left.unsent();
        this.packed = left.packed();
        this.sent = left.sent();
        this.leftMinor = left.money().minor();
        this.currency = left.money().currency();
        this.item = line.isItem() && !line.isGiftCard();
        this.goods = choices().get(0);
    }

    /** What can become of the goods: what was sent may come back; what was not is cancelled, which is another page. */
    public final List<GoodsFate> choices() {
        return sent > 0 ? List.of(GoodsFate.RESTOCKED, GoodsFate.WRITTEN_OFF, GoodsFate.KEPT)
                : List.of(GoodsFate.NONE);
    }

    private int wantedUnits() {
        return units == null ? 0 : units;
    }

    boolean isWanted() {
        return wantedUnits() != 0 || amount != null;
    }

    void takeAll() {
        units = item ? getMost() : null;
        amount = item && getMost() > 0 ? null : Formats.input(left());
    }

    private Money left() {
        return Money.ofMinor(leftMinor, currency);
    }

    /** What is wrong with what was typed, at its field; empty when nothing is. */
    Optional<Wrong> wrong() {
        var units = wantedUnits();
        if (units < 0) {
            return Optional.of(new Wrong("units", "returns.units.wrong", getMost()));
        }
        if (units > getMost()) {
            return Optional.of(new Wrong("units", "returns.refused.units", name, getMost()));
        }
        var typed = amount == null ? Optional.<Money>empty() : MoneyInput.read(amount, currency);
        if (amount != null && typed.isEmpty()) {
            return Optional.of(new Wrong("amount", "returns.refused.number", name));
        }
        return typed.filter(money -> money.compareTo(left()) > 0)
                .map(money -> new Wrong("amount", "returns.refused.amount", name, left()));
    }

    Money money() {
        if (amount != null) {
            return MoneyInput.read(amount, currency)
                    .orElseThrow(() -> new RefundRefused("returns.refused.number", name));
        }
        var line = new RefundableLine(lineId, unsent, packed, sent, left());
        if (wantedUnits() < 0 || wantedUnits() > line.units()) {
            throw new RefundRefused("returns.refused.units", name, getMost());
        }
        return line.share(wantedUnits());
    }

    GrantRefund.Line wish() {
        return new GrantRefund.Line(lineId, wantedUnits(), money(), wantedUnits() == 0 ? GoodsFate.NONE : goods);
    }

    /** Units that the chosen fate allows. */
    public int getMost() {
        return sent;
    }

    public boolean isItem() {
        return item && getMost() > 0;
    }

    public String getName() {
        return name;
    }

    public String getDetail() {
        return detail;
    }

    public String getPicture() {
        return picture;
    }

    public Money getLeft() {
        return left();
    }

    public Integer getUnits() {
        return units;
    }

    public void setUnits(Integer units) {
        this.units = units;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public GoodsFate getGoods() {
        return goods;
    }

    public void setGoods(GoodsFate goods) {
        this.goods = goods;
    }
}
