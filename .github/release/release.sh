#!/usr/bin/env bash
# The steps of a release; the workflow runs them, and so can you.
#
#   release.sh version                  prints the version of the sources
#   release.sh notes                    prints what the changelog says about this version
#   release.sh target                   prints the name of this system, such as linux-x86_64
#   release.sh sources                  prints a checksum of the sources
#   release.sh pack PROGRAM FOLDER      packs a program with its manual pages and completions
#   release.sh sums FOLDER              writes the checksums of the packages in a folder
#   release.sh fetch URL FOLDER         downloads the package of these sources for this system from
#                                       the releases at URL into a folder, if there is one
#
# Exit status: 0 success, 1 there is no such release or no notes, 2 failure.
set -euo pipefail

package=$(cd "$(dirname "$0")/../.." && pwd)

fail() {
  echo "::error::$1" >&2
  exit 2
}

sha256=(sha256sum)
command -v sha256sum >/dev/null || sha256=(shasum -a 256)

version() {
  sed -n 's/.*Version(number: "\([^"]*\)".*/\1/p' "$package/Sources/survey/Version.swift"
}

target() {
  local system machine
  system=$(uname -s) machine=$(uname -m)
  case $system in
    Darwin) system=macos ;;
    *) system=$(printf %s "$system" | tr '[:upper:]' '[:lower:]') ;;
  esac
  case $machine in
    aarch64) machine=arm64 ;;
  esac
  echo "$system-$machine"
}

# The text below the version's heading in the changelog.
notes() {
  local text
  text=$(awk -v heading="## $(version)" '
    /^## / { inside = ($0 == heading || index($0, heading " ") == 1); next }
    inside
  ' "$package/.github/CHANGELOG.md")
  [ -n "$text" ] || return 1
  printf '%s\n' "$text" | sed '/./,$!d'
}

sources() {
  (
    cd "$package"
    find Package.swift Sources Data -type f -print0 | LC_ALL=C sort -z |
      xargs -0 "${sha256[@]}"
  ) | "${sha256[@]}" | cut -c 1-64
}

pack() {
  local program=$1 folder=$2 name place
  [ "$("$program" --version)" = "survey $(version)" ] ||
    fail "$program is not version $(version) of survey"
  name=survey-$(version)-$(target)
  place=$(mktemp -d)
  mkdir -p "$folder" "$place/$name"/{bin,share/man/man1,share/bash-completion/completions} \
    "$place/$name"/share/{zsh/site-functions,fish/vendor_completions.d}
  cp "$program" "$place/$name/bin/survey"
  chmod 755 "$place/$name/bin/survey"
  "$program" man --output "$place/$name/share/man/man1"
  "$program" completions bash >"$place/$name/share/bash-completion/completions/survey"
  "$program" completions zsh >"$place/$name/share/zsh/site-functions/_survey"
  "$program" completions fish >"$place/$name/share/fish/vendor_completions.d/survey.fish"
  tar -C "$place" -czf "$folder/$name.tar.gz" "$name"
  rm -rf "$place"
}

sums() {
  cd "$1"
  sources >SOURCES
  "${sha256[@]}" survey-*.tar.gz SOURCES >SHA256SUMS
}

download() {
  if command -v curl >/dev/null; then
    curl --fail --silent --location --retry 2 --output "$2" "$1"
  else
    python3 -c 'import sys, urllib.request; urllib.request.urlretrieve(*sys.argv[1:])' \
      "$1" "$2" 2>/dev/null
  fi
}

fetch() {
  local url folder=$2 name file place sum
  url=$1/v$(version)
  name=survey-$(version)-$(target)
  place=$(mktemp -d)
  for file in SHA256SUMS SOURCES "$name.tar.gz"; do
    download "$url/$file" "$place/$file" || {
      echo "There is no release of version $(version) for $(target)."
      return 1
    }
    # A branch after the release still has its version, but other sources.
    if [ "$file" = SOURCES ] && [ "$(cat "$place/SOURCES")" != "$(sources)" ]; then
      echo "The release of version $(version) is made of other sources."
      return 1
    fi
  done
  for file in SOURCES "$name.tar.gz"; do
    sum=$(awk -v file="$file" '$2 == file { print $1 }' "$place/SHA256SUMS")
    [ -n "$sum" ] && [ "$("${sha256[@]}" "$place/$file" | cut -c 1-64)" = "$sum" ] ||
      fail "the checksum of $url/$file is wrong"
  done
  mkdir -p "$folder"
  tar -C "$place" -xzf "$place/$name.tar.gz"
  cp "$place/$name/bin/survey" "$folder/survey"
  rm -rf "$place"
}

case "${1:-} $#" in
  "version 1" | "notes 1" | "target 1" | "sources 1" | "pack 3" | "sums 2" | "fetch 3") "$@" ;;
  *)
    sed -n '2,/^# Exit/s/^# \{0,1\}//p' "$0" >&2
    exit 2
    ;;
esac
