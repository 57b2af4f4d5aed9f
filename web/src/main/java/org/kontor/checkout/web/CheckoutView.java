package org.kontor.checkout.web;

import java.util.List;
import org.kontor.cart.CartCredit;
import org.kontor.cart.CartView;
import org.kontor.cart.web.CartNote;
import org.kontor.pricing.PricedLine;
import org.kontor.tax.TaxReason;
import org.kontor.web.Formats;
import org.kontor.web.Texts;

/**
 * A cart in the words of the checkout. The credit of gift cards is null in steps that do not ask for it; ways to
 * pay are offered only where something is left to pay.
 */
public record CheckoutView(CartView cart, CartCredit credit, Ways ways) {

    public List<CartNote> getNotes() {
        return cart.changes().stream().map(CartNote::of).toList();
    }

    /** What goes where, and how it can go: one consignment, unless the customer divided the cart. */
    public List<ConsignmentStep> getConsignments() {
        return cart.consignments().stream().map(each -> ConsignmentStep.of(each, cart)).toList();
    }

    /** The ways of delivery of what goes in one consignment, as drafts do. */
    public List<DeliveryChoice> getDeliveries() {
        return DeliveryChoices.of(cart.consignments().get(0));
    }

    /** Whether there is a way of delivery for all of it. */
    public boolean isDeliverable() {
        return cart.consignments().stream().noneMatch(each -> each.deliveries().options().isEmpty());
    }

    public String getDivisionLink() {
        return Texts.INSTANCE.get(cart.isDivided() ? "checkout.division.change" : "checkout.division");
    }

    /** That the way of delivery that was chosen for a draft cannot be had any more; null when that is not so. */
    public String getLostDelivery() {
        return DeliveryChoices.lost(cart.lost(), cart);
    }

    public boolean isDeliveryChosen() {
        return cart.consignments().stream().allMatch(each -> each.delivery().isPresent());
    }

    /** How it goes; where it goes in several consignments, a line for each. */
    public List<String> getDeliveryNames() {
        return cart.isDivided() ? getConsignments().stream().map(ConsignmentStep::getSummary).toList()
                : List.of(DeliveryChoices.label(cart.delivery()));
    }

    /** What the fee is for; empty where the way to pay costs nothing. */
    public String getFeeLabel() {
        return cart.price().lines().stream().filter(line -> line.kind() == PricedLine.Kind.FEE).findFirst()
                .map(line -> Texts.INSTANCE.get("ordering.fee." + line.code())).orElse("");
    }

    /** The words of the order button; the law asks for them, and the amount stands on it. */
    public String getPlaceLabel() {
        return Texts.INSTANCE.of("checkout.place",
                Formats.money(credit.isEnough() ? cart.price().total() : credit.rest()));
    }

    /** Why the order bears its tax, or bears none; empty where it stays at home and there is nothing to explain. */
    public String getTaxReason() {
        var tax = cart.tax();
        var vatId = cart.vatId() == null ? "" : cart.vatId().value();
        return tax.reason() == TaxReason.HOME ? ""
                : Texts.INSTANCE.of("checkout.why." + tax.reason(), Texts.INSTANCE.country(tax.country()), vatId,
                        Texts.INSTANCE.country(tax.place()));
    }

    /** That the buyer's exemption certificate does not hold, so that tax is charged; empty where there is none such. */
    public String getLapsed() {
        var tax = cart.tax();
        return tax.isLapsed() ? Texts.INSTANCE.of("checkout.certificate.lapsed", tax.certificate().number(),
                tax.certificate().from(), tax.certificate().to()) : "";
    }
}
