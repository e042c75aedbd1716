package conferencenews.viewcount;

/** A verdict and what it adds to the day. */
record Decision(Verdict verdict, Figures figures) {

    static final Decision REPEAT = new Decision(Verdict.no(Reason.REPEAT), Figures.NONE);
    static final Decision SUSPECT = new Decision(Verdict.no(Reason.SUSPECT), Figures.SUSPECT);

    static Decision view(boolean unique, boolean reader) {
        return new Decision(Verdict.VIEW, Figures.view(unique, reader));
    }

    /** Of a request that is not a person's reading. */
    static Decision refused(Verdict verdict) {
        if (verdict.robot() != null) {
            return new Decision(verdict, verdict.robot().isArtificialIntelligence() ? Figures.AI : Figures.ROBOT);
        }
        return new Decision(verdict, verdict.reason() == Reason.STAFF ? Figures.STAFF : Figures.NONE);
    }
}
