-- A card that brought less than was asked for brings no more once a person took that over: the rest is paid in another
-- attempt. A transfer that brought less still waits for its rest.
drop index uq_payment_live;
create unique index uq_payment_live on payment (reference, method, (case method when 'giftcard' then gateway_ref else '' end))
    where released_minor = 0 and not late and status in
    ('CREATED', 'REQUIRES_ACTION', 'PROCESSING', 'AUTHORIZED', 'PART_CAPTURED', 'CAPTURED', 'UNKNOWN')
    and (method <> 'card' or authorised_minor = 0 or authorised_minor >= amount_minor);

comment on view audit.v_payment is 'Payment attempts; one order may have several, but only one alive per method, a card that brought too little left out; late is money of an attempt that had ended.';
