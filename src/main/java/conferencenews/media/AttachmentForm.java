package conferencenews.media;

import conferencenews.site.PlainText;

/** What an editor says of an attachment. */
record AttachmentForm(
        @PlainText(max = 300) String title,
        @PlainText(max = 12) String language) {

    AttachmentForm {
        title = title == null ? "" : title;
        language = language == null ? "" : language;
    }
}
