package org.kontor.checkout.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontor.cart.CartCards;
import org.kontor.cart.CartView;
import org.kontor.customer.AccountQueries;
import org.kontor.customer.KeptAddress;
import org.kontor.customer.SignedIn;
import org.kontor.giftcard.GiftCardView;
import org.kontor.market.web.ShopMarketPage;
import org.kontor.shared.Address;

/** What the account of a customer who is signed in adds to the checkout: contact, addresses and store credit. */
@Named
@RequestScoped
public class CheckoutAccountPage {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    @Inject
    private AccountQueries accounts;

    @Inject
    private CartCards cards;

    @Inject
    private ShopMarketPage shop;

    @Inject
    private HttpServletRequest request;

    private List<KeptAddress> addresses;

    public boolean isSignedIn() {
        return request.isUserInRole(SignedIn.ROLE);
    }

    /** The contact step as it opens: what was said before, an address that was picked, or what the account knows. */
    ContactForm form(CartView cart, String country) {
        var picked = isSignedIn() ? picked() : Optional.<Address>empty();
        if (!isSignedIn() || cart.email() != null && picked.isEmpty()) {
            return ContactForm.of(cart, country);
        }
        var shipTo = picked.or(() -> getAddresses().stream().filter(KeptAddress::forDelivery).map(KeptAddress::address)
                .filter(address -> shop.getMarket().serves(address.country())).findFirst()).orElse(null);
        var billTo = getAddresses().stream().filter(KeptAddress::forBills).map(KeptAddress::address).findFirst()
                .orElse(null);
        return ContactForm.of(accounts.me(), shipTo, shipTo == null ? null : billTo, country);
    }

    private Optional<Address> picked() {
        return Optional.ofNullable(request.getParameter("address")).filter(id -> ID.matcher(id).matches())
                .flatMap(id -> accounts.address(Long.parseLong(id))).map(KeptAddress::address)
                .filter(address -> shop.getMarket().serves(address.country()));
    }

    /** The address book; empty for guests. */
    public List<KeptAddress> getAddresses() {
        if (addresses == null) {
            addresses = isSignedIn() ? accounts.addresses() : List.of();
        }
        return addresses;
    }

    /** Those of the address book to which the shop delivers in the market of the customer. */
    public List<KeptAddress> getReachable() {
        return getAddresses().stream().filter(kept -> shop.getMarket().serves(kept.address().country())).toList();
    }

    /** Store credit that is not in the cart yet; nothing for guests. */
    public List<GiftCardView> credit(CheckoutView view) {
        return !isSignedIn() ? List.of() : cards.mine().stream()
                .filter(card -> card.balance().currency().equals(view.cart().items().currency()))
                .filter(card -> view.credit().shares().stream()
                .noneMatch(share -> share.card().number().equals(card.number()))).toList();
    }
}
