package org.kontor.cart.web;

import java.util.List;
import org.kontor.cart.CartLineView;
import org.kontor.customer.KeptAddress;
import org.kontor.customer.web.AddressForm;
import org.kontor.shared.Address;

/** One delivery as the page shows it: where it may go and how many pieces of each line are in it. */
public record DivisionBlock(int no, String to, AddressForm address, List<Row> rows, List<Choice> kept) {

    /** A line of the cart, and how many of its pieces are in this delivery; {@code wrong} where that is no number. */
    public record Row(String field, CartLineView line, String pieces, boolean wrong) {

        /** The ids of what explains the field: of how many, and what is wrong with it. */
        public String getDescribedBy() {
            return wrong ? field + "-of refusal" : field + "-of";
        }
    }

    /** An address of the address book. */
    public record Choice(String value, Address address, boolean chosen) {

        static Choice of(KeptAddress kept, String chosen) {
            var value = String.valueOf(kept.id());
            return new Choice(value, kept.address(), value.equals(chosen));
        }
    }

    public boolean isFirst() {
        return no == 1;
    }

    public boolean isOwn() {
        return DivisionForm.OWN.equals(to);
    }

    public boolean isOther() {
        return DivisionForm.OTHER.equals(to);
    }
}
