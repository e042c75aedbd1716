package conferencenews.directory;

/** Whether readers may see something that links to a thing; said by whoever knows what is public. */
public interface PublicLinks {

    /** @return a condition in SQL on the column with the thing's number, with the parameter {@code now} */
    String condition(LinkKind kind, String column);
}
