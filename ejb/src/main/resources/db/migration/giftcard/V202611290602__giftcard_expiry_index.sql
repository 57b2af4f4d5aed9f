-- Every card ends with its last day, also one on which nothing is left; the index without those was never used.
drop index ix_gift_card_expiry;
create index ix_gift_card_expiry on gift_card (expires_on) where status <> 'EXPIRED';
