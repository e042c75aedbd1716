package conferencenews.transfer;

/** A backup that cannot be made or put back, in one sentence that says why. */
class BackupRefused extends RuntimeException {

    BackupRefused(String sentence) {
        super(sentence);
    }
}
