-- The codes that the customer entered, with commas between them.
alter table cart add column coupons varchar(130);
