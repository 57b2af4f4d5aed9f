create view audit.v_gift_card as
select c.id, c.number, c.origin, c.status, c.currency, c.issued_minor, c.balance_minor, c.held_minor, c.order_number,
       c.order_line_id, c.expires_on, c.issued_at
from kontor.gift_card c;
comment on view audit.v_gift_card is 'Gift cards and store credit; order_number is the order that bought one, or whose money went back onto it.';

create view audit.v_gift_card_entry as
select e.id, e.gift_card_id, e.kind, e.amount_minor, e.order_number, e.reference, e.at, c.currency
from kontor.gift_card_entry e join kontor.gift_card c on c.id = e.gift_card_id;
comment on view audit.v_gift_card_entry is 'What was put on cards and taken off them; the balance of a card is their sum.';

create view audit.v_gift_card_hold as
select h.id, h.gift_card_id, h.order_number, h.hold_key, h.amount_minor, h.status
from kontor.gift_card_hold h;
comment on view audit.v_gift_card_hold is 'What orders hold of cards; hold_key is the key of the payment.';
