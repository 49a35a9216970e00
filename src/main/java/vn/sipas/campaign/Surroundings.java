package vn.sipas.campaign;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What the rules must know of the world around a campaign. */
interface Surroundings {

  LocalDate today();

  boolean hasSurvey(String survey, int version);

  boolean hasDefinition(Instrument instrument);

  /** What a target may name: the components, the parts and {@code overall}; empty: no index. */
  Set<String> measures(Instrument instrument);

  boolean hasUnit(int unitId, LocalDate boundaries);

  /** With the survey's default index definition when none is named. */
  Instrument complete(Instrument instrument);

  /** What another campaign asks; empty when there is no such campaign. */
  Optional<Instrument> instrumentOf(String campaign);
}
