package org.kontor.catalog;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.OptimisticLocking;
import org.kontor.shared.Sku;
import org.kontor.shared.TaxCategory;

/** A product with its variants and pictures; changing any of them moves the version of the whole. */
@Entity
@Table(name = "product")
@OptimisticLocking(cascade = true)
@NamedQuery(name = Product.BY_SLUG, query = "select p from Product p where p.slug = :slug")
class Product {

    static final String BY_SLUG = "Product.bySlug";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_seq")
    @SequenceGenerator(name = "product_seq", sequenceName = "product_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @Column(name = "slug", nullable = false, length = 120)
    private String slug;

    @Column(name = "name", nullable = false, length = 160)
    private String name;

    @Column(name = "brand", nullable = false, length = 80)
    private String brand;

    @Column(name = "summary", nullable = false, length = 300)
    private String summary;

    @Column(name = "description", nullable = false, length = 8000)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 10)
    private ProductStatus status;

    @Column(name = "tax_category", nullable = false, length = 10)
    private TaxCategory taxCategory;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<Variant> variants;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProductPicture> pictures;

    @ManyToMany
    @JoinTable(name = "product_category", joinColumns = @JoinColumn(name = "product_id"),
            inverseJoinColumns = @JoinColumn(name = "category_id"))
    private List<Category> categories;

    protected Product() {
    }

    Product(NewProduct plan, Collection<Category> categories, Instant now) {
        this.variants = new ArrayList<>();
        this.pictures = new ArrayList<>();
        this.categories = new ArrayList<>();
        this.slug = plan.slug();
        this.name = plan.name();
        this.brand = plan.brand();
        this.summary = plan.summary();
        this.description = plan.description();
        this.status = ProductStatus.DRAFT;
        this.taxCategory = plan.taxCategory();
        this.createdAt = now;
        this.updatedAt = now;
        this.categories.addAll(categories);
        for (var variant : plan.variants()) {
            variants.add(new Variant(this, variant, variants.size() + 1, now));
        }
    }

    boolean isGiftCard() {
        return taxCategory.isGiftCard();
    }

    long version() {
        return version;
    }

    /** Takes over text, status, prices and pictures as a whole; what the plan does not name stays. */
    void edit(EditProduct plan, Instant now) {
        this.name = plan.name();
        this.brand = plan.brand();
        this.summary = plan.summary();
        this.description = plan.description();
        this.status = plan.status();
        become(plan.taxCategory());
        plan.prices().forEach(price -> variant(price.sku())
                .orElseThrow(() -> new CatalogRefused("catalog.refused.variant", price.sku().value()))
                .reprice(price, now));
        hang(plan.pictures());
        this.updatedAt = now;
    }

    /** Nothing becomes a gift card, which is money, nor does one become goods. */
    private void become(TaxCategory wanted) {
        if (wanted != null && wanted.isGiftCard() != isGiftCard()) {
            throw new CatalogRefused("catalog.refused.giftCard", slug);
        }
        taxCategory = wanted == null ? taxCategory : wanted;
    }

    private void hang(List<PictureView> wanted) {
        if (pictures.stream().map(ProductPicture::view).toList().equals(wanted)) {
            return;
        }
        pictures.clear();
        for (var picture : wanted) {
            pictures.add(new ProductPicture(this, picture, pictures.size() + 1));
        }
    }

    private Optional<Variant> variant(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    ProductSheet sheet() {
        return new ProductSheet(slug, version, name, brand, summary, description, status, taxCategory,
                variants.stream().map(Variant::view).toList(), pictures.stream().map(ProductPicture::view).toList(),
                createdAt, updatedAt, List.of());
    }
}
