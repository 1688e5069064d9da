#!/usr/bin/env bash
# Sends every kind of bad input to a gateway with curl, and prints each request with its answer.
# usage: bad-input.sh [url]   without an address a gateway is started, and one with keys beside it
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd)
node="$here/../../node_modules/.bin/node"
scratch=$(mktemp -d)
pids=()
trap 'kill "${pids[@]}" 2>/dev/null || true; rm -rf "$scratch"' EXIT

# Starts a gateway on a free port and prints its address.
start() {
  env PORT=0 IMAGEWIRE_DATA_DIR="$scratch/data-${#pids[@]}" "$@" "$node" "$here/dist/main.js" > "$scratch/log" 2>&1 &
  pids+=($!)
  for _ in $(seq 100); do
    url=$(sed -n 's/^Imagewire gateway *//p' "$scratch/log")
    [ -n "$url" ] && return
    sleep 0.1
  done
  cat "$scratch/log" && exit 1
}

# The arguments as one types them.
quoted() {
  for argument in "$@"; do
    case $argument in
      *[!A-Za-z0-9_@=:/.-]*) printf " '%s'" "${argument//"$scratch/"/}" ;;
      *) printf ' %s' "${argument//"$scratch/"/}" ;;
    esac
  done
}

# Prints what a case is, how it is sent, and what comes back.
try() {
  local name=$1
  shift
  printf '\n# %s\n' "$name"
  printf '$ curl%s\n' "$(quoted "$@")"
  curl -sS -o "$scratch/answer" -D "$scratch/headers" "$@" || true
  tr -d '\r' < "$scratch/headers" > "$scratch/head"
  # An upload is answered twice: first that it may go on.
  grep '^HTTP' "$scratch/head" | tail -1
  grep -iE '^(allow|accept-post|www-authenticate|x-request-id):' "$scratch/head" || true
  cat "$scratch/answer"
  printf '\n'
}

json='Content-Type: application/json'

pictures() {
  "$node" --input-type=module - "$scratch" << 'JS'
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const sharp = createRequire(`${process.cwd()}/`)('sharp');
const folder = process.argv[2];
const square = (size) => sharp({ create: { width: size, height: size, channels: 4, background: '#c82828' } });
const png = await square(64).png().toBuffer();
writeFileSync(`${folder}/red.png`, png);
await square(32).png().toFile(`${folder}/small-mask.png`);
await square(64).gif().toFile(`${folder}/red.gif`);
writeFileSync(`${folder}/svg.png`, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
writeFileSync(`${folder}/text.png`, 'no picture');
writeFileSync(`${folder}/51-mb.png`, Buffer.concat([png, Buffer.alloc(51_000_000)]));
const part = '--cut\r\nContent-Disposition: form-data; name="image"; filename="red.png"\r\n\r\n';
writeFileSync(`${folder}/cut-form`, Buffer.concat([Buffer.from(part), png.subarray(0, 40)]));
writeFileSync(`${folder}/deep.json`, `{"prompt":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
writeFileSync(`${folder}/long.json`, JSON.stringify({ model: 'gpt-image-1', prompt: 'p'.repeat(32_001) }));
JS
}

bodies() {
  local to=$url/v1/images/generations
  try 'malformed JSON' "$to" -H "$json" -d '{"prompt":'
  try 'wrong content type' "$to" -H 'Content-Type: text/plain' -d 'a cat'
  try 'no content type' "$to" -H 'Content-Type:' -d '{"prompt":"a cat"}'
  try 'no body' -X POST "$to"
  try 'JSON of 10,000 levels' "$to" -H "$json" -d "@$scratch/deep.json"
  try '__proto__' "$to" -H "$json" -d '{"prompt":"a cat","__proto__":{"n":2}}'
  printf '{"prompt":"caf\351"}' > "$scratch/latin.json"
  try 'JSON that is not UTF-8' "$to" -H "$json" --data-binary "@$scratch/latin.json"
  try 'body said to be packed' "$to" -H "$json" -H 'Content-Encoding: gzip' -d '{"prompt":"a cat"}'
  try 'odd expectation' "$to" -H "$json" -H 'Expect: a banana' -d '{"prompt":"a cat"}'
  try 'boundary of 300 characters' "$url/v1/images/edits" -d 'a cat' \
    -H "Content-Type: multipart/form-data; boundary=$(printf 'b%.0s' $(seq 300))"
  try 'form that is cut off' "$url/v1/images/edits" -H 'Content-Type: multipart/form-data; boundary=cut' \
    --data-binary "@$scratch/cut-form"
}

values() {
  local to=$url/v1/images/generations
  try 'unknown field' "$to" -H "$json" -d '{"prompt":"a cat","colour":"red"}'
  try 'unknown model' "$to" -H "$json" -d '{"prompt":"a cat","model":"midjourney"}'
  try 'prompt of 32,001 characters' "$to" -H "$json" -d "@$scratch/long.json"
  try 'n of 11' "$to" -H "$json" -d '{"prompt":"a cat","n":11}'
  try 'partial_images of 4' "$to" -H "$json" \
    -d '{"prompt":"a cat","model":"gpt-image-1","stream":true,"partial_images":4}'
  try 'two images of dall-e-3' "$to" -H "$json" -d '{"prompt":"a cat","model":"dall-e-3","n":2}'
  try 'transparent JPEG' "$to" -H "$json" \
    -d '{"prompt":"a cat","model":"gpt-image-1","background":"transparent","output_format":"jpeg"}'
  try 'content refused' "$to" -H "$json" -d '{"prompt":"a cat [moderation_blocked]"}'
}

uploads() {
  local to=$url/v1/images/edits fields=(-F prompt=hat -F model=gpt-image-1) many=()
  for _ in $(seq 17); do many+=(-F "image[]=@$scratch/red.png"); done
  try 'picture that is none' "$to" "${fields[@]}" -F "image=@$scratch/text.png"
  try 'GIF' "$to" "${fields[@]}" -F "image=@$scratch/red.gif"
  try 'SVG called PNG' "$to" "${fields[@]}" -F "image=@$scratch/svg.png"
  try 'picture of 51 MB' "$to" "${fields[@]}" -F "image=@$scratch/51-mb.png"
  try '17 pictures' "$to" "${fields[@]}" "${many[@]}"
  try 'mask of another size' "$to" "${fields[@]}" -F "image=@$scratch/red.png" -F "mask=@$scratch/small-mask.png"
  try 'picture by http address' "$to" -H "$json" -d '{"prompt":"hat","images":[{"image_url":"http://example.com/a.png"}]}'
  try 'picture by file id' "$to" -H "$json" -d '{"prompt":"hat","images":[{"file_id":"file-1"}]}'
}

addresses() {
  try 'wrong method' -X PUT "$url/v1/images/generations" -H "$json" -d '{"prompt":"a cat"}'
  try 'unknown route' "$url/v1/images/generation" -H "$json" -d '{"prompt":"a cat"}'
  try 'foreign Origin' "$url/v1/images/generations" -H 'Origin: https://example.com' -H "$json" -d '{"prompt":"a cat"}'
  try 'foreign Host' "$url/v1/images/generations" -H 'Host: example.com' -H "$json" -d '{"prompt":"a cat"}'
}

cd "$here"
pictures
if [ $# -gt 0 ]; then url=$1; else start; fi
bodies
values
uploads
addresses
try 'and it lives' "$url/health/live"
if [ $# -gt 0 ]; then exit; fi
start IMAGEWIRE_API_KEYS=right
try 'wrong key' "$url/v1/images/generations" -H 'Authorization: Bearer wrong' -H "$json" -d '{"prompt":"a cat"}'
try 'no key' "$url/v1/images/generations" -H "$json" -d '{"prompt":"a cat"}'
