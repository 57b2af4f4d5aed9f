-- The letterhead gets a page. What not every seller has may be absent; note is a text of the seller's own at the end of
-- every new document.
alter table invoice_seller add column note varchar(500);
alter table invoice_seller alter column tax_number drop not null;
alter table invoice_seller alter column register drop not null;
alter table invoice_seller alter column directors drop not null;
alter table invoice_seller alter column website drop not null;
alter table invoice_seller alter column bic drop not null;
