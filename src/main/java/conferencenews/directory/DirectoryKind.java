package conferencenews.directory;

/** What the directory holds; the numbers are those of listings. */
enum DirectoryKind {
    PERSON(4),
    INSTITUTION(5);

    private final int code;

    DirectoryKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
