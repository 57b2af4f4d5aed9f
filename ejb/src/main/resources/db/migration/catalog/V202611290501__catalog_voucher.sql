-- A product of category VOUCHER is a gift card: a means of payment, on which no tax falls when it is sold.
alter table product drop constraint ck_product_tax_category;
alter table product add constraint ck_product_tax_category check (tax_category in ('STANDARD', 'REDUCED', 'VOUCHER'));
