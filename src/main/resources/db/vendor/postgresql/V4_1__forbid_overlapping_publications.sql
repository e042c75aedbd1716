-- int8range instead of the extension btree_gist
alter table publication add constraint publication_overlap
  exclude using gist (int8range(article_id, article_id, '[]') with &&, tstzrange(public_from, public_until) with &&)
  deferrable initially deferred;
