#!/usr/bin/env bash
# Builds the gateway's image, starts it as compose.yaml says, and holds it to what the README promises. Needs Docker with its compose plugin.
set -euo pipefail
cd "$(dirname "$0")/.."

if ! docker compose version > /dev/null 2>&1 || ! docker info > /dev/null 2>&1; then
  echo 'FAILED: nothing was checked. This needs Docker with its compose plugin, and a daemon that it may talk to.' >&2
  exit 1
fi

export IMAGEWIRE_API_KEYS=container-key PORT=${PORT:-3000}
url=http://127.0.0.1:$PORT
compose() { docker compose --project-name imagewire-check "$@"; }
fail() { echo "FAILED: $*" >&2; compose logs >&2; exit 1; }
trap 'compose down --volumes --timeout 10' EXIT

compose up --build --wait --wait-timeout 300

draw() { curl -sS "$@" -H 'Content-Type: application/json' -d '{"model":"dall-e-2","prompt":"a lighthouse","size":"256x256"}'; }
key='Authorization: Bearer container-key'

[ "$(draw -o /dev/null -w '%{http_code}' "$url/v1/images/generations")" = 401 ] || fail 'a request without a key was not refused'
link=$(draw -H "$key" "$url/v1/images/generations" | node -p 'JSON.parse(fs.readFileSync(0)).data[0].url')
[ "$(curl -sS "$link" | head -c 4 | tail -c 3)" = PNG ] || fail "no picture at $link"

[ "$(compose exec -T gateway id -un)" = node ] || fail 'it does not run as node'
[ -z "$(compose exec -T gateway sh -c 'ls node_modules | grep -xE "jest|eslint|typescript|openai"')" ] || fail 'it brings what only its developers need'

# What is stored outlives the container, which ends by itself when it is told to.
container=$(compose ps --quiet gateway)
compose stop
[ "$(docker inspect --format '{{.State.ExitCode}}' "$container")" = 0 ] || fail 'it did not end well'
compose up --wait --force-recreate --wait-timeout 60
[ "$(curl -sS -o /dev/null -w '%{http_code}' "$link")" = 200 ] || fail 'the picture is gone with the container'
echo 'The container does as it promises.'
