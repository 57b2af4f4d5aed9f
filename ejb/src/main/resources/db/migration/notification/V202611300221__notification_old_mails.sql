-- Notes of mails are never changed, and none of the last 30 days goes away.
drop trigger tr_mail_sent_append_only on mail_sent;
create trigger tr_mail_sent_append_only before update on mail_sent for each row execute function refuse_change();
create trigger tr_mail_sent_kept before delete on mail_sent
    for each row when (old.sent_at > business_now() - interval '30 days') execute function refuse_change();
create index ix_mail_sent_old on mail_sent (sent_at);
