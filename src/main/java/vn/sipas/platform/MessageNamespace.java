package vn.sipas.platform;

import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ValueResolver;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Texts in templates: {@code {m:results.title}} or {@code {m:results.respondents(n)}}. Each name
 * after the colon lengthens the key; arguments may stand after the last one.
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
      return CompletableFuture.completedFuture(new Key(name, List.of()));
    }
    CompletableFuture<?>[] args =
        context.getParams().stream()
            .map((Expression param) -> context.evaluate(param).toCompletableFuture())
            .toArray(CompletableFuture[]::new);
    return CompletableFuture.allOf(args)
        .thenApply(
            done -> new Key(name, Arrays.stream(args).map(arg -> (Object) arg.join()).toList()));
  }

  private static Locale locale() {
    var container = Arc.container();
    return container != null && container.requestContext().isActive()
        ? container.instance(PageContext.class).get().locale()
        : Language.VIETNAMESE.locale();
  }
}
