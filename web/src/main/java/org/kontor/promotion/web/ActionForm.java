package org.kontor.promotion.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.kontor.promotion.Action;
import org.kontor.promotion.SetPrice;
import org.kontor.promotion.Target;
import org.kontor.shared.Money;
import org.kontor.web.Formats;

/** What a promotion gives, as staff type it; which of the fields count depends on the kind. */
public class ActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String kind = GiveKind.PERCENT_OFF.name();
    private String percentage = "10";
    private String amount = "";
    private TargetForm target = TargetForm.of(Target.all());
    private TargetForm buy = TargetForm.of(Target.all());
    private String buyPieces = "2";
    private String pieces = "1";
    private String times = "";
    private String sku = "";
    private String tiers = "";
    private final SetForm set = new SetForm();

    static ActionForm of(Action action) {
        var form = new ActionForm();
        form.kind = GiveKind.of(action).name();
        form.target = TargetForm.of(action.target());
        if (action instanceof Action.PercentOff off) {
            form.percentage = off.percentage().plain();
        } else if (action instanceof Action.AmountOff off) {
            form.amount = Formats.input(off.each());
        } else if (action instanceof Action.OrderPercentOff off) {
            form.percentage = off.percentage().plain();
        } else if (action instanceof Action.OrderAmountOff off) {
            form.amount = Formats.input(off.amount());
        } else if (action instanceof Action.DeliveryOff off) {
            form.percentage = off.percentage().plain();
        } else if (action instanceof Action.QuantityTiers steps) {
            form.tiers = lines(steps.tiers().stream().map(tier -> tier.from() + ": " + tier.percentage().plain())
                    .toList());
        } else if (action instanceof Action.ValueTiers steps) {
            form.tiers = lines(steps.tiers().stream().map(tier -> Formats.input(tier.from()) + ": "
                    + tier.percentage().plain()).toList());
        } else {
            form.takePieces(action);
        }
        return form;
    }

    private void takePieces(Action action) {
        if (action instanceof Action.BuyGet deal) {
            buy = TargetForm.of(deal.buy());
            buyPieces = String.valueOf(deal.buyPieces());
            pieces = String.valueOf(deal.getPieces());
            percentage = deal.percentage().plain();
            times = times(deal.mostTimes());
        } else if (action instanceof Action.CheapestFree deal) {
            pieces = String.valueOf(deal.every());
            times = times(deal.mostTimes());
        } else if (action instanceof Action.BundlePrice bundle) {
            pieces = String.valueOf(bundle.pieces());
            amount = Formats.input(bundle.price());
            times = times(bundle.mostTimes());
        } else if (action instanceof SetPrice together) {
            set.show(together.parts());
            amount = Formats.input(together.price());
            times = times(together.mostTimes());
        } else if (action instanceof Action.Gift gift) {
            sku = gift.sku().value();
            pieces = String.valueOf(gift.pieces());
        }
    }

    private static String times(int most) {
        return most == 0 ? "" : String.valueOf(most);
    }

    private static String lines(List<String> each) {
        return each.stream().collect(Collectors.joining("\n"));
    }

    /** The action; what is wrong with a field goes to the entries. */
    Action read(Entries entries) {
        var chosen = GiveKind.valueOf(kind);
        return switch (chosen) {
            case PERCENT_OFF -> new Action.PercentOff(entries.target("target", target), entries.share(percentage));
            case AMOUNT_OFF -> new Action.AmountOff(entries.target("target", target), money(entries));
            case QUANTITY_TIERS -> new Action.QuantityTiers(entries.target("target", target),
                    entries.quantityTiers(tiers));
            case CHEAPEST_FREE -> new Action.CheapestFree(entries.target("target", target),
                    entries.number("pieces", pieces, 2), entries.times(times));
            case BUY_GET -> new Action.BuyGet(entries.target("buy", buy), entries.number("buy-pieces", buyPieces, 1),
                    entries.target("target", target), entries.number("pieces", pieces, 1), entries.share(percentage),
                    entries.times(times));
            case BUNDLE_PRICE -> new Action.BundlePrice(entries.target("target", target),
                    entries.number("pieces", pieces, 2), money(entries), entries.times(times));
            case SET_PRICE -> new SetPrice(set.read(entries), money(entries), entries.times(times));
            case GIFT -> new Action.Gift(entries.sku(sku), entries.number("pieces", pieces, 1));
            case ORDER_PERCENT_OFF -> new Action.OrderPercentOff(entries.share(percentage));
            case ORDER_AMOUNT_OFF -> new Action.OrderAmountOff(money(entries));
            case VALUE_TIERS -> new Action.ValueTiers(entries.valueTiers(tiers));
            case DELIVERY_OFF -> new Action.DeliveryOff(entries.share(percentage));
        };
    }

    /** The same with other amounts. */
    ActionForm with(String otherAmount, String otherTiers) {
        var form = new ActionForm();
        form.kind = kind;
        form.percentage = percentage;
        form.amount = otherAmount;
        form.target = target;
        form.buy = buy;
        form.buyPieces = buyPieces;
        form.pieces = pieces;
        form.times = times;
        form.sku = sku;
        form.tiers = kind.equals(GiveKind.VALUE_TIERS.name()) ? otherTiers : tiers;
        return form;
    }

    private Money money(Entries entries) {
        return entries.money("amount", amount);
    }

    public boolean asks(String field) {
        return GiveKind.valueOf(kind).asks(GiveKind.Field.valueOf(field));
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getPercentage() {
        return percentage;
    }

    public void setPercentage(String percentage) {
        this.percentage = percentage;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public TargetForm getTarget() {
        return target;
    }

    public TargetForm getBuy() {
        return buy;
    }

    public SetForm getSet() {
        return set;
    }

    public String getBuyPieces() {
        return buyPieces;
    }

    public void setBuyPieces(String buyPieces) {
        this.buyPieces = buyPieces;
    }

    public String getPieces() {
        return pieces;
    }

    public void setPieces(String pieces) {
        this.pieces = pieces;
    }

    public String getTimes() {
        return times;
    }

    public void setTimes(String times) {
        this.times = times;
    }

    public String getSku() {
        return sku;
    }

    public void setSku(String sku) {
        this.sku = sku;
    }

    public String getTiers() {
        return tiers;
    }

    public void setTiers(String tiers) {
        this.tiers = tiers;
    }
}
