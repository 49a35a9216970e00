# Builds with Docker or Podman:  docker build -t sipas:0.1.0 .
# Where images come from a mirror, name it:  --build-arg RUNTIME=mirror.example/eclipse-temurin:...
ARG BUILDER=maven:3.9-eclipse-temurin-17
ARG RUNTIME=eclipse-temurin:17-jre-alpine

FROM ${BUILDER} AS build
WORKDIR /src
COPY pom.xml ./
COPY surveys/ surveys/
COPY src/main/ src/main/
# The embedded MariaDB (150 MB) stays out: a container uses the server that SIPAS_DB_URL names.
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -DskipTests -Dspotless.check.skip=true -Dsipas.embedded=false package

FROM ${RUNTIME}
LABEL org.opencontainers.image.title="SIPAS" \
      org.opencontainers.image.description="Citizen-satisfaction surveys of Vietnam's provinces" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /opt/sipas
# From what changes least to what changes most. All of it belongs to root: the service cannot write
# to its own code, and needs no writable folder but /tmp.
COPY --from=build /src/target/quarkus-app/lib/ lib/
COPY --from=build /src/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/target/quarkus-app/app/ app/
COPY --from=build /src/target/quarkus-app/quarkus-run.jar ./
COPY LICENSE NOTICE ./
COPY surveys/ surveys/
COPY languages/ languages/
# A number and not a name, so that Kubernetes can see that it is not root.
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD wget -q -O /dev/null "http://127.0.0.1:${SIPAS_PORT:-8080}/q/health/ready" || exit 1
# The exec form makes java process 1, so SIGTERM reaches it. Further options: JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-Djava.io.tmpdir=/tmp", "-jar", "quarkus-run.jar"]
