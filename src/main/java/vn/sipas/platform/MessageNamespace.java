package vn.sipas.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.EvaluatedParams;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ValueResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/**
 * Texts in templates: {@code {m:results.title}} or {@code {m:results.respondents(n)}}. Each name
 * after the colon lengthens the key; arguments may stand after the last one.
 *
 * <p>Everything is there at once, and {@code CompletedStage} says so to the engine; of a future it
 * would have to ask, which is slower.
 */
@EngineConfiguration
class MessageNamespace implements NamespaceResolver, ValueResolver {

  /** A key on its way through the template engine; written out, it is its text. */
  record Key(String name, List<Object> args) {

    @Override
    public String toString() {
      return Messages.text(locale(), name, args.toArray());
    }
  }

  @Override
  public String getNamespace() {
    return "m";
  }

  @Override
  public int getPriority() {
    return 10;
  }

  @Override
  public boolean appliesTo(EvalContext context) {
    return context.getBase() instanceof Key;
  }

  @Override
  public CompletionStage<Object> resolve(EvalContext context) {
    String name =
        context.getBase() instanceof Key key
            ? key.name() + "." + context.getName()
            : context.getName();
    if (context.getParams().isEmpty()) {
      return CompletedStage.of(new Key(name, List.of()));
    }
    EvaluatedParams params = EvaluatedParams.evaluate(context);
    int count = context.getParams().size();
    return params.stage.thenApply(done -> new Key(name, results(params, count)));
  }

  private static List<Object> results(EvaluatedParams params, int count) {
    List<Object> results = new ArrayList<>(count);
    try {
      for (int i = 0; i < count; i++) {
        results.add(params.getResult(i));
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return results;
  }

  private static Locale locale() {
    var container = Arc.container();
    return container != null && container.requestContext().isActive()
        ? container.instance(PageContext.class).get().locale()
        : Language.VIETNAMESE.locale();
  }
}
