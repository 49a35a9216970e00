package vn.sipas.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, Integer> {

  private static final Sort NEWEST_FIRST = Sort.descending("startsOn", "id");

  Optional<Campaign> byCode(String code) {
    return find("code", code).firstResultOptional();
  }

  /** Held until the end of the transaction, so that two changes come one after the other. */
  Optional<Campaign> byCodeForChange(String code) {
    return find("code", code).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
  }

  List<Campaign> newestFirst() {
    return listAll(NEWEST_FIRST);
  }

  List<Campaign> newestFirst(CampaignStatus status) {
    return list("status", NEWEST_FIRST, status);
  }

  boolean has(String code) {
    return count("code", code) > 0;
  }
}
