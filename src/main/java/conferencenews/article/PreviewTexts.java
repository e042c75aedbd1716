package conferencenews.article;

/**
 * What an article that is being written will be called elsewhere.
 *
 * @param automatic what stands for a standfirst that is left empty
 * @param address the address as readers see it
 * @param redirects whether an address that was public will lead there
 */
record PreviewTexts(
        String headline,
        String title,
        String description,
        String introduction,
        String automatic,
        String address,
        boolean redirects) {}
