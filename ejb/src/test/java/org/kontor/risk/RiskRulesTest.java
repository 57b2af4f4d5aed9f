package org.kontor.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontor.shared.Email;
import org.kontor.shared.Money;

class RiskRulesTest {

    private static final RiskLimits NOTHING = limits(null, false, null, null, null, null, null);
    private static final RiskLimits ALL = limits(100_000L, true, 3, 5, 2, 4, 20);
    private static final Buyer PLAIN = buyer(100_000, "DE", "DE", "ann@example.com", "203.0.113.9");

    private static RiskLimits limits(Long above, boolean abroad, Integer byEmail, Integer fromAddress,
            Integer declines, Integer brakeAddress, Integer brakeShop) {
        return new RiskLimits(0, above == null ? null : Money.ofMinor(above, "EUR"), abroad, byEmail, fromAddress,
                declines, brakeAddress, brakeShop, 20, 90);
    }

    private static Buyer buyer(long minor, String ship, String bill, String email, String source) {
        return new Buyer(Money.ofMinor(minor, "EUR"), ship, bill, Email.parse(email), source);
    }

    private static ListEntry entry(Listing listing, ListKind kind, String value) {
        return new ListEntry(1, listing, kind, value, "test", "ann", Instant.EPOCH);
    }

    private static Judgement judge(RiskLimits limits, Buyer buyer, Traffic before, ListEntry... lists) {
        return RiskRules.judge(limits, List.of(lists), buyer, before);
    }

    private static Brake brake(RiskLimits limits, long fromAddress, long inShop, long taken) {
        return RiskRules.brake(limits, new RiskBook.Tried(fromAddress, inShop, taken));
    }

    private static RiskVerdict listed(Buyer buyer, ListEntry... lists) {
        return judge(NOTHING, buyer, Traffic.NONE, lists).verdict();
    }

    @Test
    void letsEverybodyPassWhereNothingIsDoubtful() {
        assertEquals(new Judgement(RiskVerdict.PASS, List.of(), null),
                judge(NOTHING, buyer(9_999_999, "FR", "DE", "a@b.example", null), new Traffic(99, 99, 99, 99)));
        assertEquals(RiskVerdict.PASS, judge(ALL, PLAIN, new Traffic(2, 4, 2, 2)).verdict());
    }

    @Test
    void saysEachReasonWithWhatWasFoundAndWhatIsAllowed() {
        var judged = judge(ALL, buyer(100_001, "FR", "DE", "ann@example.com", null), new Traffic(3, 5, 3, 4));

        assertEquals(RiskVerdict.HOLD, judged.verdict());
        assertEquals(List.of(new Finding(RiskReason.AMOUNT, "100001 EUR", "100000 EUR"),
                new Finding(RiskReason.COUNTRY, "FR", "DE"),
                new Finding(RiskReason.ORDERS_BY_EMAIL, "4", "3"),
                new Finding(RiskReason.ORDERS_FROM_ADDRESS, "6", "5"),
                new Finding(RiskReason.DECLINES_BY_EMAIL, "3", "2"),
                new Finding(RiskReason.DECLINES_FROM_ADDRESS, "4", "2")), judged.findings());
        assertEquals(judged.findings(), Finding.read(Finding.write(judged.findings())));
        assertEquals(List.of(), Finding.read(Finding.write(List.of())));
    }

    @Test
    void comparesNoAmountsOfDifferentCurrencies() {
        var yen = new Buyer(Money.ofMinor(900_000, "JPY"), "DE", "DE", Email.parse("a@b.example"), null);
        assertEquals(RiskVerdict.PASS, judge(ALL, yen, Traffic.NONE).verdict());
    }

    @Test
    void refusesWhomAListBlocksAndNamesTheLine() {
        assertEquals("1", judge(NOTHING, PLAIN, Traffic.NONE,
                entry(Listing.BLOCK, ListKind.EMAIL, "ann@example.com")).listed());
        assertEquals(RiskVerdict.REFUSE, listed(PLAIN, entry(Listing.BLOCK, ListKind.DOMAIN, "example.com")));
        assertEquals(RiskVerdict.REFUSE, listed(PLAIN, entry(Listing.BLOCK, ListKind.NETWORK, "203.0.113.0/24")));
        assertEquals(RiskVerdict.REFUSE, listed(buyer(1, "DE", "DE", "ann@mail.example.com", null),
                entry(Listing.BLOCK, ListKind.DOMAIN, "example.com")));
    }

    @Test
    void leavesAloneWhoOnlyLooksLikeSomebodyOnAList() {
        assertEquals(RiskVerdict.PASS, listed(buyer(1, "DE", "DE", "ann@badexample.com", "203.0.114.1"),
                entry(Listing.BLOCK, ListKind.DOMAIN, "example.com"),
                entry(Listing.BLOCK, ListKind.EMAIL, "anna@badexample.com"),
                entry(Listing.BLOCK, ListKind.NETWORK, "203.0.113.0/24")));
    }

    @Test
    void liftsWhatWasCountedOfWhomAListAllowsAndAllDoubtsOfAnAllowedNetwork() {
        var risky = buyer(999_999, "FR", "DE", "ann@example.com", "203.0.113.9");
        var often = new Traffic(9, 9, 9, 9);
        for (var typed : List.of(entry(Listing.ALLOW, ListKind.EMAIL, "ann@example.com"),
                entry(Listing.ALLOW, ListKind.DOMAIN, "example.com"))) {
            assertEquals(RiskVerdict.PASS, judge(ALL, PLAIN, often, typed).verdict());
            assertEquals(List.of(RiskReason.AMOUNT, RiskReason.COUNTRY), judge(ALL, risky, often, typed).findings()
                    .stream().map(Finding::reason).toList());
        }
        assertEquals(RiskVerdict.PASS, judge(ALL, risky, often,
                entry(Listing.ALLOW, ListKind.NETWORK, "203.0.113.9")).verdict());
    }

    @Test
    void blocksAMailboxWhateverStandsAfterAPlusAndAllowsOnlyTheAddressItself() {
        var tagged = buyer(100_000, "DE", "DE", "ann+1@example.com", null);
        assertEquals(RiskVerdict.REFUSE, listed(tagged, entry(Listing.BLOCK, ListKind.EMAIL, "ann@example.com")));
        assertEquals(RiskVerdict.REFUSE, listed(PLAIN, entry(Listing.BLOCK, ListKind.EMAIL, "ann+2@example.com")));
        assertEquals(RiskVerdict.HOLD, judge(ALL, tagged, new Traffic(9, 0, 0, 0),
                entry(Listing.ALLOW, ListKind.EMAIL, "ann@example.com")).verdict());
    }

    @Test
    void doesNotLetATypedAddressOpenABlockedNetwork() {
        var network = entry(Listing.BLOCK, ListKind.NETWORK, "203.0.113.0/24");
        assertEquals(RiskVerdict.REFUSE, listed(PLAIN, entry(Listing.ALLOW, ListKind.EMAIL, "ann@example.com"),
                network));
        assertEquals(RiskVerdict.PASS, listed(PLAIN, entry(Listing.ALLOW, ListKind.NETWORK, "203.0.113.9"), network));
        assertEquals(RiskVerdict.PASS, listed(PLAIN, entry(Listing.ALLOW, ListKind.EMAIL, "ann@example.com"),
                entry(Listing.BLOCK, ListKind.DOMAIN, "example.com")));
        assertEquals(RiskVerdict.REFUSE, listed(PLAIN, entry(Listing.ALLOW, ListKind.DOMAIN, "example.com"),
                entry(Listing.BLOCK, ListKind.EMAIL, "ann@example.com")));
    }

    @Test
    void brakesAnAddressThatTriesCardsAndSlowsAShopThatIsTried() {
        assertEquals(Brake.OFF, brake(ALL, 3, 19, 0));
        assertEquals(Brake.STOP, brake(ALL, 4, 4, 0));
        assertEquals(Brake.SLOW, brake(ALL, 2, 20, 0));
        assertEquals(Brake.STOP, brake(ALL, 3, 20, 0));
        assertEquals(Brake.OFF, brake(NOTHING, 1000, 1000, 0));
    }

    @Test
    void raisesNoAlarmInABusyShopThatTakesMoreCardsThanItRefuses() {
        assertEquals(Brake.OFF, brake(ALL, 3, 60, 60));
        assertEquals(Brake.SLOW, brake(ALL, 0, 61, 60));
        assertEquals(Brake.STOP, brake(ALL, 4, 60, 600));
    }
}
