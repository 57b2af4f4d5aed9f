-- Goods that were never paid for come back: what is owed for them is taken off, and no money moves.
insert into status_arrow values ('refund', 'GRANTED', 'CREDITED');
alter table refund drop constraint ck_refund_status;
alter table refund add constraint ck_refund_status check (status in ('GRANTED', 'PAID_OUT', 'FAILED', 'CREDITED'));
