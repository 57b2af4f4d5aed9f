package org.kontor.catalog;

/** A category as the database keeps it, with the number of products on sale in it and below. */
record CategoryRow(long id, Long parentId, String slug, String name, String intro, String picture, long products) {
}
