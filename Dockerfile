# syntax=docker/dockerfile:1
# The program and nothing else: no shell, no package manager, no root.

FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
ENV CGO_ENABLED=0
RUN go build -trimpath -ldflags="-s -w" -o /out/ieum ./cmd/ieum \
 && go build -trimpath -ldflags="-s -w" -o /out/probe ./cmd/probe \
 && mkdir /out/data /out/tmp

FROM scratch
# Certificates for neo4j+s://; the zone, so that days are Korean days from a table and not from the fixed offset.
COPY --from=build /etc/ssl/certs/ca-certificates.crt /etc/ssl/certs/
COPY --from=build /usr/local/go/lib/time/zoneinfo.zip /usr/local/go/lib/time/zoneinfo.zip
ENV ZONEINFO=/usr/local/go/lib/time/zoneinfo.zip
COPY --from=build /out/ieum /out/probe /
# A store in a file lies in /data; its volume belongs to the user below. SQLite may want /tmp.
COPY --from=build --chown=65532:65532 --chmod=700 /out/data /data
COPY --from=build --chown=65532:65532 --chmod=700 /out/tmp /tmp
USER 65532:65532
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["/probe", "http://127.0.0.1:8080/readyz"]
ENTRYPOINT ["/ieum"]
CMD ["--help"]
