package org.kontor.accounting;

import java.util.Locale;
import org.kontor.invoicing.SupplyTax;
import org.kontor.ledger.AccountType;
import org.kontor.ledger.DeclaredAccount;
import org.kontor.shared.Percentage;
import org.kontor.shared.TaxCategory;
import org.kontor.shared.TaxTreatment;

/** The chart of accounts. Codes are for ever: checks, views and exports speak of them. */
final class Chart {

    /** What payment providers hold for us; its balance is what they have taken and not yet paid out. */
    static final DeclaredAccount GATEWAY_RECEIVABLE =
            new DeclaredAccount("gateway_receivable", AccountType.ASSET, "Payment provider");
    /** What customers owe us; below zero while they have paid for what is not yet invoiced. */
    static final DeclaredAccount CUSTOMER_RECEIVABLE =
            new DeclaredAccount("customer_receivable", AccountType.ASSET, "Customers");
    /** What carriers have collected for us at the door and not yet paid out. */
    static final DeclaredAccount CARRIER_RECEIVABLE =
            new DeclaredAccount("carrier_receivable", AccountType.ASSET, "Carriers");
    /** What carriers keep of what they collected. */
    static final DeclaredAccount CARRIER_FEE =
            new DeclaredAccount("carrier_fee", AccountType.EXPENSE, "Carrier fees for collecting");
    /** The shop's own bank account. */
    static final DeclaredAccount BANK = new DeclaredAccount("bank", AccountType.ASSET, "Bank");
    /** Money on the bank of which nobody knows yet what it is for. */
    static final DeclaredAccount UNMATCHED_RECEIPTS =
            new DeclaredAccount("unmatched_receipts", AccountType.LIABILITY, "Receipts to be assigned");
    /** What providers have paid out and no bank statement has shown yet. */
    static final DeclaredAccount PAYOUT_IN_TRANSIT =
            new DeclaredAccount("payout_in_transit", AccountType.ASSET, "Payouts in transit");
    static final DeclaredAccount GATEWAY_FEE =
            new DeclaredAccount("gateway_fee", AccountType.EXPENSE, "Payment provider fees");

    /** What owners of gift cards and store credit may still spend. */
    static final DeclaredAccount GIFT_CARD_LIABILITY =
            new DeclaredAccount("gift_card_liability", AccountType.LIABILITY, "Gift cards and store credit");
    /** What was never spent of gift cards until their last day; no supply, so no tax. */
    static final DeclaredAccount GIFT_CARD_BREAKAGE =
            new DeclaredAccount("gift_card_breakage", AccountType.INCOME, "Gift cards never spent");
    /** Store credit that was given away. */
    static final DeclaredAccount GOODWILL = new DeclaredAccount("goodwill", AccountType.EXPENSE, "Goodwill");

    private Chart() {
    }

    /**
     * Where the money of a gateway lies: with its provider or a carrier, on our bank account, or on a card that we owe
     * for.
     */
    static DeclaredAccount moneyOf(String gateway) {
        return switch (gateway) {
            case "banktransfer" -> BANK;
            case "cod" -> CARRIER_RECEIVABLE;
            case "giftcard" -> GIFT_CARD_LIABILITY;
            default -> GATEWAY_RECEIVABLE;
        };
    }

    /**
     * Net sales, as a VAT return asks for them: one account per kind of goods and rate, with the country before it
     * where the tax is another member state's, and one each for what is exempt.
     */
    static DeclaredAccount sales(SupplyTax tax, TaxCategory category, Percentage percentage) {
        var kind = category.code().toLowerCase(Locale.ROOT);
        return switch (tax.treatment()) {
            case DOMESTIC -> new DeclaredAccount("sales_" + kind + "_" + code(percentage), AccountType.INCOME,
                    "Sales at the " + kind + " rate of " + percentage);
            case DESTINATION -> new DeclaredAccount("sales_" + abroad(tax) + kind + "_" + code(percentage),
                    AccountType.INCOME, "Sales to " + tax.country() + " at its " + kind + " rate of " + percentage);
            case REVERSE_CHARGE -> new DeclaredAccount("sales_intra_eu", AccountType.INCOME,
                    "Exempt sales to businesses in the Union");
            case EXPORT -> new DeclaredAccount("sales_export", AccountType.INCOME, "Exempt exports");
            case EXEMPT -> new DeclaredAccount("sales_certificate_" + tax.country().toLowerCase(Locale.ROOT),
                    AccountType.INCOME, "Sales to buyers with an exemption certificate of " + tax.country());
        };
    }

    /** Output tax; that of another member state goes into the one stop shop's return, country by country. */
    static DeclaredAccount vatPayable(SupplyTax tax, Percentage percentage) {
        return tax.treatment() == TaxTreatment.DESTINATION
                ? new DeclaredAccount("vat_payable_" + abroad(tax) + code(percentage), AccountType.LIABILITY,
                        "VAT of " + tax.country() + " payable at " + percentage)
                : new DeclaredAccount("vat_payable_" + code(percentage), AccountType.LIABILITY, "VAT payable at "
                        + percentage);
    }

    private static String abroad(SupplyTax tax) {
        return tax.country().toLowerCase(Locale.ROOT) + "_";
    }

    /** 19 % is {@code 19}, 5.5 % is {@code 5_5}. */
    private static String code(Percentage percentage) {
        return percentage.plain().replace('.', '_');
    }
}
