package conferencenews.conference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface Participations extends Repository<Participation, Long> {

    Participation save(Participation participation);

    void delete(Participation participation);

    void flush();

    Optional<Participation> findByIdAndConferenceId(long id, long conference);

    List<Participation> findAllByConferenceIdOrderByPositionAscIdAsc(long conference);

    List<Participation> findAllByConferenceIdInOrderByPositionAscIdAsc(Collection<Long> conferences);

    Optional<Participation> findByConferenceIdAndPersonIdAndRole(long conference, long person, ParticipationRole role);
}
