package conferencenews.media;

import conferencenews.account.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form one after the other; one that is refused does not hold up the others. */
@Component
class Uploads {

    private final MediaLibrary library;
    private final MediaSettings settings;
    private final MessageSource messages;

    Uploads(MediaLibrary library, MediaSettings settings, MessageSource messages) {
        this.library = library;
        this.settings = settings;
        this.messages = messages;
    }

    List<UploadResult> take(Actor actor, @Nullable List<MultipartFile> files, Locale locale) {
        List<UploadResult> results = new ArrayList<>();
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!isEmptyField(file)) {
                results.add(
                        results.size() < settings.maxFiles()
                                ? take(actor, file, locale)
                                : refused(file, Refused.file("count", settings.maxFiles()), locale));
            }
        }
        return results;
    }

    String words(Refused refusal, Locale locale) {
        return messages.getMessage(refusal.messageKey(), refusal.arguments(), locale);
    }

    /** What a browser sends for a field in which no file was chosen. */
    static boolean isEmptyField(MultipartFile file) {
        return file.isEmpty() && name(file).isEmpty();
    }

    static Upload upload(MultipartFile file) {
        return new Upload(name(file), file);
    }

    private UploadResult take(Actor actor, MultipartFile file, Locale locale) {
        try {
            return new UploadResult(name(file), library.upload(actor, upload(file)), null);
        } catch (Refused refusal) {
            return refused(file, refusal, locale);
        }
    }

    private UploadResult refused(MultipartFile file, Refused refusal, Locale locale) {
        return new UploadResult(name(file), null, words(refusal, locale));
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
