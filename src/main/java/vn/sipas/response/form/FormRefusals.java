package vn.sipas.response.form;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import vn.sipas.access.signin.ClientAddress;
import vn.sipas.campaign.CampaignTerms;
import vn.sipas.platform.Refused;
import vn.sipas.response.Channel;

/** Tells what the form refuses; nothing of what was answered. */
@ApplicationScoped
class FormRefusals {

  private final Event<Refused> refused;

  FormRefusals(Event<Refused> refused) {
    this.refused = refused;
  }

  void tell(String reason, CampaignTerms campaign, HttpServerRequest request) {
    String address = ClientAddress.of(request);
    refused.fire(new Refused(reason, campaign.code(), Channel.ONLINE.wire(), "", address));
  }
}
