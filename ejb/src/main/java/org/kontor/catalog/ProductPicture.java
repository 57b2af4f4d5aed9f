package org.kontor.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A picture of a product; the asset is the hash under which the media library keeps it. */
@Entity
@Table(name = "product_picture")
class ProductPicture {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "product_picture_seq")
    @SequenceGenerator(name = "product_picture_seq", sequenceName = "product_picture_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "product_id", nullable = false)
    private Product product;

    @Column(name = "asset", nullable = false, length = 64)
    private String asset;

    @Column(name = "colour", length = 40)
    private String colour;

    @Column(name = "alt", nullable = false, length = 200)
    private String alt;

    @Column(name = "position", nullable = false)
    private int position;

    protected ProductPicture() {
    }

    ProductPicture(Product product, PictureView picture, int position) {
        this.product = product;
        this.asset = picture.asset();
        this.colour = picture.colour();
        this.alt = picture.alt();
        this.position = position;
    }

    PictureView view() {
        return new PictureView(asset, alt, colour);
    }
}
