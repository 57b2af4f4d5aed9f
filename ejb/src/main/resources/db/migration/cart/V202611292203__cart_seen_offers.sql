-- What promotions gave when the customer saw the cart last, so that one that is over is told of by its name.
alter table cart add seen_offers text;
