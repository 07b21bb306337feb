#!/usr/bin/env bash
# Healthy when the node takes requests; the image has no curl.
set -e
exec 3<>/dev/tcp/localhost/8080
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
grep -q '"UP"' <&3
