package vn.sipas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is computed for whom. */
class TaggedTest {

  private static final EntityTag TAG = new EntityTag("a", true);

  private final List<String> made = new ArrayList<>();

  @Test
  void whoKnowsTheAnswer_isToldSoWithoutMakingIt() {
    Response response = ask("W/\"a\"", TAG);

    assertThat(response.getStatus()).isEqualTo(304);
    assertThat(response.getEntityTag()).isEqualTo(TAG);
    assertThat(made).containsExactly("tag");
  }

  @Test
  void whoKnowsAnother_getsTheAnswer() {
    assertThat(ask("W/\"b\"", TAG).getStatus()).isEqualTo(200);
    assertThat(made).containsExactly("tag", "answer");
  }

  @Test
  void whoKnowsNone_costsNoTag() {
    assertThat(ask(null, TAG).getStatus()).isEqualTo(200);
    assertThat(made).containsExactly("answer");
  }

  private Response ask(String known, EntityTag today) {
    Request request =
        fake(Request.class, tag -> tag.toString().equals(known) ? Response.notModified() : null);
    HttpHeaders headers = fake(HttpHeaders.class, name -> known);
    return new Tagged(request, headers)
        .answer(
            () -> {
              made.add("tag");
              return today;
            },
            () -> {
              made.add("answer");
              return Response.ok("figures").tag(today);
            });
  }

  private interface Answer {
    Object to(Object argument);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(arguments[0])));
  }
}
