insert into status_arrow values ('refund', 'FAILED', 'GRANTED');
