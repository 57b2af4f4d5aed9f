package org.kontor.cart.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kontor.cart.CartConsignment;
import org.kontor.cart.CartView;
import org.kontor.cart.DivideCart;
import org.kontor.customer.web.AddressForm;
import org.kontor.shared.Sku;

/**
 * What a customer typed to divide a cart: the version that was seen, and for each delivery where it goes and how many
 * pieces of each SKU are in it, as text.
 */
public record DivisionForm(long version, List<Part> parts) {

    /** Goes where the order goes. */
    static final String OWN = "own";
    /** Goes to an address that is typed. */
    static final String OTHER = "other";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");

    /** One delivery: {@code to} is OWN, OTHER or the number of an address of the address book. */
    public record Part(String to, AddressForm address, Map<String, String> pieces) {
    }

    public DivisionForm {
        parts = List.copyOf(parts);
    }

    /** As the cart is divided now; where it is not, with a second delivery to be filled. */
    static DivisionForm of(CartView cart) {
        var form = new DivisionForm(cart.version(), cart.consignments().stream().map(each -> part(each, cart)).toList());
        return cart.isDivided() ? form : form.more(cart);
    }

    private static Part part(CartConsignment consignment, CartView cart) {
        var pieces = new LinkedHashMap<String, String>();
        consignment.pieces().forEach((sku, some) -> pieces.put(sku.value(), String.valueOf(some)));
        return new Part(consignment.own() ? OTHER : OWN, AddressForm.of(consignment.own() ? consignment.shipTo() : null,
                cart.shipTo().country()), pieces);
    }

    /** With one more delivery, empty. */
    DivisionForm more(CartView cart) {
        if (parts.size() >= DivideCart.MOST) {
            return this;
        }
        var more = new ArrayList<>(parts);
        more.add(new Part(OTHER, AddressForm.of(null, cart.shipTo().country()), Map.of()));
        return new DivisionForm(version, more);
    }

    /** What was sent; deliveries beyond the most are not read. */
    static DivisionForm read(HttpServletRequest request, CartView cart) {
        var parts = new ArrayList<Part>();
        for (var no = 1; no <= DivideCart.MOST && (no == 1 || request.getParameter("to-" + no) != null); no++) {
            var pieces = new LinkedHashMap<String, String>();
            for (var line : cart.lines()) {
                pieces.put(line.sku().value(), text(request, field(no, line.sku().value())));
            }
            parts.add(new Part(no == 1 ? OWN : request.getParameter("to-" + no), address(request, no, cart), pieces));
        }
        var version = request.getParameter("version");
        return new DivisionForm(version != null && VERSION.matcher(version).matches() ? Long.parseLong(version) : -1,
                parts);
    }

    private static AddressForm address(HttpServletRequest request, int no, CartView cart) {
        var form = AddressForm.of(null, cart.shipTo().country());
        form.setName(text(request, "name-" + no));
        form.setCompany(text(request, "company-" + no));
        form.setStreet(text(request, "street-" + no));
        form.setExtra(text(request, "extra-" + no));
        form.setPostcode(text(request, "postcode-" + no));
        form.setCity(text(request, "city-" + no));
        form.setRegion(text(request, "region-" + no));
        return form;
    }

    private static String text(HttpServletRequest request, String name) {
        var text = request.getParameter(name);
        return text == null ? "" : text.strip();
    }

    /** Something that was typed where a number of pieces should be: in which delivery, and of what. */
    record Wrong(int no, String sku) {

        String field() {
            return DivisionForm.field(no, sku);
        }
    }

    /** The name of a field for pieces. */
    static String field(int no, String sku) {
        return "pieces-" + no + "-" + sku;
    }

    /** The first field for pieces in which no number is. */
    Optional<Wrong> wrong() {
        return IntStream.range(0, parts.size()).boxed().flatMap(at -> parts.get(at).pieces().entrySet().stream()
                .filter(some -> !some.getValue().isEmpty() && !NUMBER.matcher(some.getValue()).matches())
                .map(some -> new Wrong(at + 1, some.getKey()))).findFirst();
    }

    /** How many pieces of each SKU go in a delivery of a form in which nothing is {@link #wrong}. */
    static Map<Sku, Integer> pieces(Part part) {
        var pieces = new LinkedHashMap<Sku, Integer>();
        part.pieces().forEach((sku, text) -> {
            var count = text.isEmpty() ? 0 : Integer.parseInt(text);
            if (count > 0) {
                pieces.put(Sku.parse(sku), count);
            }
        });
        return pieces;
    }
}
