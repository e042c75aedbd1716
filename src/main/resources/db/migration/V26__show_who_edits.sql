-- who has an article open; active unless the page is hidden
create table edit_presence (
  article_id bigint not null references article,
  account_id bigint not null references account,
  opened_at  timestamp(6) with time zone not null,
  seen_at    timestamp(6) with time zone not null,
  active     boolean not null,
  primary key (article_id, account_id)
);
create index edit_presence_seen on edit_presence (seen_at);

-- who of them writes; it holds as long as that person is seen
create table edit_lock (
  article_id bigint primary key references article,
  account_id bigint not null references account,
  since      timestamp(6) with time zone not null
);
