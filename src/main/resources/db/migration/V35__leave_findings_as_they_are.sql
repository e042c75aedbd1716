-- what the house style finds in an article and somebody decided to leave; the key is made of the words at the place
create table style_exception (
  article_id  bigint not null references article,
  finding_key varchar(32) not null,
  made_by     bigint references account,
  made_at     timestamp(6) with time zone not null,
  primary key (article_id, finding_key)
);
