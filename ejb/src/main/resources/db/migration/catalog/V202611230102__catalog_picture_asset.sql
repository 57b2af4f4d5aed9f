create index ix_product_picture_asset on product_picture (asset);
