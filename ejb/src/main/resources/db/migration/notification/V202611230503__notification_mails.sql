-- Which mails were handed to the mail server. The key is that of the message that asked for the mail, so that a message
-- delivered twice sends once.
create table mail_sent (
    key        varchar(200) not null,
    recipient  varchar(254) not null,
    subject    varchar(300) not null,
    message_id varchar(200) not null,
    sent_at    timestamptz  not null,
    constraint pk_mail_sent primary key (key)
);
create trigger tr_mail_sent_append_only before update or delete on mail_sent
    for each row execute function refuse_change();
