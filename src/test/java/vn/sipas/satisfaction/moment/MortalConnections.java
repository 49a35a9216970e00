package vn.sipas.satisfaction.moment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * A data source whose server session is killed at a chosen statement, as if the process had died.
 */
final class MortalConnections {

  private final DataSource real;
  private final int last;
  private int statements;

  /**
   * @param last number of the statement before which the session is killed
   */
  MortalConnections(DataSource real, int last) {
    this.real = real;
    this.last = last;
  }

  /** Whether the chosen statement was reached. */
  boolean died() {
    return statements >= last;
  }

  DataSource dataSource() {
    return wrap(DataSource.class, real, null);
  }

  private <T> T wrap(Class<T> type, Object target, Connection session) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (target instanceof Statement && method.getName().startsWith("execute")) {
                beforeStatement(session);
              }
              try {
                Object result = method.invoke(target, arguments);
                if (result instanceof Connection connection) {
                  return wrap(Connection.class, connection, connection);
                } else if (result instanceof PreparedStatement) {
                  return wrap(PreparedStatement.class, result, session);
                } else if (result instanceof Statement) {
                  return wrap(Statement.class, result, session);
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    return type.cast(proxy);
  }

  private synchronized void beforeStatement(Connection session) throws SQLException {
    statements++;
    if (statements != last) {
      return;
    }
    long number;
    try (Statement ask = session.createStatement();
        var row = ask.executeQuery("SELECT CONNECTION_ID()")) {
      row.next();
      number = row.getLong(1);
    }
    try (Connection killer = real.getConnection();
        Statement kill = killer.createStatement()) {
      kill.execute("KILL " + number);
    }
  }
}
