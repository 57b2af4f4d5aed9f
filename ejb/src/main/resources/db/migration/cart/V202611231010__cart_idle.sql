create index ix_cart_idle on cart (updated_at) where status = 'ACTIVE';
