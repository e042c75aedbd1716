package conferencenews.site;

/** An event after which readers may see another page: it raises the site's generation. */
public interface ContentChanged {}
