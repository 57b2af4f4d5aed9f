package org.kontor.content;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What customers see of the pages. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContentQueries {

    @Inject
    private ContentReader reader;

    /** The live publication of a page; empty when there is none. */
    public Optional<ShownPage> page(String slug) {
        return reader.live(slug);
    }

    /** Which publication of a page is the live one. */
    public Optional<PublicationView> liveOne(String slug) {
        return reader.liveOne(slug);
    }

    /** A page as it was published once, whether or not it is the live one. */
    public Optional<ShownPage> publication(String slug, int number) {
        return reader.publication(slug, number);
    }

    /** Whether there was a page that customers could see, and staff have taken it off the shop. */
    public boolean withdrawn(String slug) {
        return reader.withdrawn(slug);
    }

    /** All pages that can be seen, by title. */
    public List<PageLink> pages() {
        return reader.links();
    }
}
