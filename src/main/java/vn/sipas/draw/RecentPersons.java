package vn.sipas.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import vn.sipas.access.ServerSecrets;
import vn.sipas.frame.Frames;
import vn.sipas.frame.StoredFrame;

/**
 * Who was drawn lately, as far as contacts tell: those of main samples, and of the reserve those
 * who were asked. Somebody who only stood by is not spared for it.
 */
@ApplicationScoped
public class RecentPersons {

  private final PersonRepository persons;
  private final Frames frames;
  private final ServerSecrets secrets;
  private final Clock clock;

  RecentPersons(PersonRepository persons, Frames frames, ServerSecrets secrets, Clock clock) {
    this.persons = persons;
    this.frames = frames;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Codes of the frame's rows whose people were drawn since a day, in order. */
  List<String> of(StoredFrame frame, LocalDate since) {
    Set<ByteBuffer> drawn = persons.since(since.atStartOfDay(clock.getZone()).toInstant());
    PersonHash hash = hash();
    List<String> codes = new ArrayList<>();
    frames.eachContact(
        frame,
        (code, contact) ->
            hash.of(contact)
                .filter(person -> drawn.contains(ByteBuffer.wrap(person)))
                .ifPresent(person -> codes.add(code)));
    return codes;
  }

  /** Keeps who is in a main sample. */
  void remember(int draw, StoredFrame frame, List<DrawnCase> cases) {
    add(draw, frame, cases.stream().filter(one -> !one.reserve()).toList());
  }

  /** Keeps who of the reserve goes to the field after all. */
  public void remember(String campaign, DrawnSample sample, DrawnCase released) {
    add(sample.id(), frames.get(campaign, sample.frameId()), List.of(released));
  }

  private void add(int draw, StoredFrame frame, List<DrawnCase> asked) {
    if (frame.contacts() == 0) {
      return;
    }
    PersonHash hash = hash();
    List<byte[]> drawn = new ArrayList<>();
    for (DrawnCase one : asked) {
      frames.contact(frame, one.code()).flatMap(hash::of).ifPresent(drawn::add);
    }
    // In an order that says nothing of the cases.
    drawn.sort(Arrays::compareUnsigned);
    persons.add(draw, drawn);
  }

  void forget(int draw) {
    persons.remove(draw);
  }

  private PersonHash hash() {
    return new PersonHash(secrets.key("draw-person"));
  }
}
