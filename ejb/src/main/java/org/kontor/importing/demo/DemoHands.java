package org.kontor.importing.demo;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.kontor.catalog.CatalogDesk;
import org.kontor.catalog.EditProduct;
import org.kontor.catalog.Gtin;
import org.kontor.catalog.NewProduct;
import org.kontor.catalog.NewVariant;
import org.kontor.catalog.PictureView;
import org.kontor.catalog.ProductListFilter;
import org.kontor.catalog.ProductStatus;
import org.kontor.content.ContentDesk;
import org.kontor.content.Draft;
import org.kontor.content.NewContentPage;
import org.kontor.content.SaveContentPage;
import org.kontor.media.MediaLibrary;
import org.kontor.media.UploadMedia;
import org.kontor.promotion.CouponCode;
import org.kontor.promotion.CouponDesk;
import org.kontor.promotion.PromotionDesk;
import org.kontor.promotion.PromotionPlan;
import org.kontor.security.NewStaff;
import org.kontor.security.StaffAccounts;
import org.kontor.security.StaffRole;
import org.kontor.shared.Actor;
import org.kontor.shared.CurrentActor;
import org.kontor.shared.Money;
import org.kontor.shared.NotFound;
import org.kontor.shared.PageRequest;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;
import org.kontor.shipping.DeliveryDesk;
import org.kontor.shipping.DeliveryMethod;
import org.kontor.shipping.MethodRule;

/** Does what staff would do by hand: through the same doors, with every right. */
@Stateless
@RunAs("admin")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoHands {

    private static final String GIFT_CARD = "gift-card";

    @Inject
    private MediaLibrary library;
    @Inject
    private ContentDesk content;
    @Inject
    private StaffAccounts accounts;
    @Inject
    private PromotionDesk promotions;
    @Inject
    private CouponDesk coupons;
    @Inject
    private DeliveryDesk delivery;
    @Inject
    private CatalogDesk catalog;
    @Inject
    private CurrentActor who;

    /** Takes a file into the media library and answers with its fingerprint. */
    public String upload(UploadMedia file) {
        act();
        return library.upload(file).asset().hash();
    }

    /** Writes and publishes a page unless there is one. */
    public void publish(String slug, Draft draft) {
        act();
        if (!exists(slug)) {
            var begun = content.create(new NewContentPage(slug, draft.title()));
            var saved = content.save(new SaveContentPage(slug, begun.version(), draft));
            content.publish(slug, saved.version());
        }
    }

    private boolean exists(String slug) {
        try {
            content.sheet(slug);
            return true;
        } catch (NotFound none) {
            return false;
        } catch (EJBException wrapped) {
            if (wrapped.getCause() instanceof NotFound) {
                return false;
            }
            throw wrapped;
        }
    }

    /** Puts a promotion into force unless there is one of its name; the code is for one that needs it. */
    public void promote(PromotionPlan plan, CouponCode code) {
        act();
        if (promotions.list().stream().noneMatch(known -> known.name().equals(plan.name()))) {
            var id = promotions.add(plan).id();
            promotions.activate(id);
            if (plan.byCode()) {
                coupons.add(id, code, null);
            }
        }
    }

    /** Keeps goods of these categories from a method that has no rules yet. */
    public void restrict(String method, List<String> categories) {
        act();
        delivery.map().method(method).filter(known -> known.rules().isEmpty()).ifPresent(known ->
                delivery.saveMethod(new DeliveryMethod(known.code(), known.name(), known.carrier(), known.position(),
                        known.version(), categories.stream().map(slug -> new MethodRule(
                                MethodRule.Kind.NEVER_WITH, MethodRule.Scope.CATEGORY, slug)).toList())));
    }

    /** Puts gift cards of a few values on sale, unless they are; the picture is named by its fingerprint. */
    public void sellGiftCards(String picture) {
        act();
        if (!catalog.list(new ProductListFilter(GIFT_CARD, null), PageRequest.of(1, 1)).isEmpty()) {
            return;
        }
        var values = List.of(25L, 50L, 100L);
        var sheet = catalog.add(new NewProduct(GIFT_CARD, "Gift card", "Norrgate",
                "Good for everything we sell, for three years and more. The code comes by mail as soon as it is paid.",
                "Choose a value, pay, and the code is in your mailbox within minutes: yours to keep or to give. It pays "
                        + "all or a part of an order, and what is left stays on it.", TaxCategory.VOUCHER,
                values.stream().map(value -> new NewVariant(Sku.parse("GIFT-" + value),
                        Gtin.of(String.format("29%010d", value)), null, value + " €",
                        Money.ofMinor(value * 100, "EUR"), 0)).toList(), List.of()));
        catalog.edit(new EditProduct(sheet.slug(), sheet.version(), sheet.name(), sheet.brand(), sheet.summary(),
                sheet.description(), ProductStatus.ACTIVE, List.of(),
                List.of(new PictureView(picture, "A green gift card with a ribbon before its envelope", null))));
    }

    /** Makes an account for each role, that of discounts with orders, unless there are accounts. */
    public void employ(String password) {
        act();
        if (accounts.list().isEmpty()) {
            employ("admin", "Ada Lund", password, StaffRole.ADMIN);
            employ("orders", "Mara Brandt", password, StaffRole.ORDERS);
            employ("finance", "Jonas Berg", password, StaffRole.FINANCE);
            employ("content", "Linn Sommer", password, StaffRole.CONTENT);
            employ("phone", "Eva Falk", password, StaffRole.ORDERS, StaffRole.DISCOUNTS);
        }
    }

    private void employ(String username, String name, String password, StaffRole... roles) {
        accounts.create(new NewStaff(username, name, Set.of(roles)), password);
    }

    private void act() {
        who.act(Actor.system("demo"));
    }
}
