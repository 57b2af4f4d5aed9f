-- How many mails with a code were asked for: only the last of them may make one, in whatever order they are written.
alter table gift_card add mails int not null default 1;
-- Those that were asked for again were counted by their codes, of which one was dead at once.
update gift_card set mails = codes + 1 where codes > 1;
alter table gift_card add constraint ck_gift_card_mails check (mails > 0);
