package org.kontor.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A place in the tree under which products are found. */
@Entity
@Table(name = "category")
@NamedQuery(name = Category.BY_SLUGS, query = "select c from Category c where c.slug in :slugs order by c.id")
class Category {

    static final String BY_SLUGS = "Category.bySlugs";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 50)
    @Column(name = "id")
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Category parent;

    @Column(name = "slug", nullable = false, length = 80)
    private String slug;

    @Column(name = "name", nullable = false, length = 120)
    private String name;

    @Column(name = "intro", length = 500)
    private String intro;

    @Column(name = "picture", length = 64)
    private String picture;

    @Column(name = "position", nullable = false)
    private int position;

    protected Category() {
    }

    Category(Category parent, String slug, String name, int position) {
        this.parent = parent;
        this.slug = slug;
        this.name = name;
        this.position = position;
    }

    Long id() {
        return id;
    }
}
