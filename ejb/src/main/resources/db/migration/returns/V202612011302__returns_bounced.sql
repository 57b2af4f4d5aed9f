-- A refund that was paid out may come back. Goods, documents and the order's lines stay as they are; the money is owed.
insert into status_arrow values ('refund', 'PAID_OUT', 'BOUNCED'), ('refund', 'BOUNCED', 'PAID_OUT');
alter table refund drop constraint ck_refund_status;
alter table refund add constraint ck_refund_status check (status in ('GRANTED', 'PAID_OUT', 'FAILED', 'CREDITED', 'BOUNCED'));
