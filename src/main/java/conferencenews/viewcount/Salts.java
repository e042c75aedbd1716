package conferencenews.viewcount;

import java.time.LocalDate;

/** The secret of each day that visitor keys are made with. */
interface Salts {

    byte[] of(LocalDate date);
}
