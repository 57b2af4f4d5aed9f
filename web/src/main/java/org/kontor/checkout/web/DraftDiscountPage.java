package org.kontor.checkout.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kontor.cart.CartLineView;
import org.kontor.cart.CartRefused;
import org.kontor.cart.DraftDesk;
import org.kontor.cart.DraftDiscounts;
import org.kontor.cart.GivenDiscount;
import org.kontor.pricing.ManualDiscount;
import org.kontor.shared.Money;
import org.kontor.shared.MoneyInput;
import org.kontor.shared.Percentage;
import org.kontor.shared.Sku;
import org.kontor.web.Formats;
import org.kontor.web.Notices;
import org.kontor.web.Texts;

/** What is taken off a draft by hand: off a line or the whole order, by a percentage, an amount or a price. */
@Named
@ViewScoped
public class DraftDiscountPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DECIMALS = 2;

    @Inject
    private DraftPage page;

    @Inject
    private DraftDiscounts discounts;

    @Inject
    private DraftDesk desk;

    private String target = "";
    private ManualDiscount.Kind kind = ManualDiscount.Kind.PERCENT;
    private String value;
    private String label = Texts.INSTANCE.get("checkout.discount.label.usual");
    private String reason;

    /** Takes it off, or says at the field why not. */
    public void give() {
        var currency = page.currency();
        var amount = kind == ManualDiscount.Kind.PERCENT ? Optional.<Money>empty() : MoneyInput.read(value, currency);
        var percentage = kind == ManualDiscount.Kind.PERCENT ? percentage() : Optional.<Percentage>empty();
        if (amount.isEmpty() && percentage.isEmpty()) {
            Notices.wrong("discount-value", "checkout.discount.wrong." + kind);
        } else if (kind == ManualDiscount.Kind.PRICE && target.isEmpty()) {
            Notices.wrong("discount-target", "checkout.discount.wrong.target");
        } else {
            give(new ManualDiscount(Sku.read(target).orElse(null), kind, percentage.orElse(null),
                    amount.orElse(null), label, reason));
        }
    }

    private void give(ManualDiscount discount) {
        try {
            discounts.give(page.getNumber(), discount);
            value = null;
            reason = null;
        } catch (CartRefused refused) {
            Notices.wrong(field(refused.messageKey()), refused.messageKey(), refused.arguments().toArray());
        }
    }

    private static String field(String key) {
        return switch (key) {
            case "cart.refused.discountReason" -> "discount-reason";
            case "cart.refused.discountLabel" -> "discount-label";
            case "cart.refused.discountLine" -> "discount-target";
            default -> "discount-value";
        };
    }

    private Optional<Percentage> percentage() {
        var hundredths = MoneyInput.units(value, DECIMALS);
        return hundredths.isEmpty() ? Optional.empty()
                : Optional.of(Percentage.parse(BigDecimal.valueOf(hundredths.getAsLong(), DECIMALS).toPlainString()));
    }

    public void takeBack(GivenDiscount given) {
        desk.takeBack(page.getNumber(), given.discount().sku());
    }

    /** "10 % off the whole order", "Price of 39.00 € for Lamp Arc". */
    public String words(GivenDiscount given) {
        var discount = given.discount();
        var what = discount.percentage() == null ? Formats.money(discount.amount())
                : Formats.percent(discount.percentage());
        return discount.isOfOrder() ? Texts.INSTANCE.of("checkout.discount.order", what)
                : Texts.INSTANCE.of("checkout.discount." + discount.kind(), what, page.getCart().line(discount.sku())
                        .map(CartLineView::name).orElse(discount.sku().value()));
    }

    /** Whether it takes nothing off at present, because the goods are gone or cost no more than this anyway. */
    public boolean isIdle(GivenDiscount given) {
        return page.getCart().price().takenByHand(given.discount().sku()).isZero();
    }

    /** How an amount or a price is said: as list prices are. */
    public String getBasis() {
        return Texts.INSTANCE.get(page.market().pricesIncludeTax() ? "checkout.discount.value.withTax"
                : "checkout.discount.value.net");
    }

    public List<ManualDiscount.Kind> getKinds() {
        return List.of(ManualDiscount.Kind.values());
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target == null ? "" : target;
    }

    public ManualDiscount.Kind getKind() {
        return kind;
    }

    public void setKind(ManualDiscount.Kind kind) {
        this.kind = kind;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
