-- Who tries out cards is counted by who they are, too: the account that is signed in, else the mailbox. Keyed hashes like
-- the other marks, and forgotten with them.
alter table risk_check add column buyer_mark varchar(64);
alter table risk_payer add column buyer_mark varchar(64);
alter table risk_decline add column buyer_mark varchar(64);
create index ix_risk_check_buyer on risk_check (buyer_mark, at) where buyer_mark is not null;
create index ix_risk_payer_buyer on risk_payer (buyer_mark, at) where buyer_mark is not null;
