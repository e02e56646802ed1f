#!/usr/bin/env bash
# Gets survey for the actions: downloads a release of these sources, or builds it.
#
#   build.sh find FOLDER   downloads the program of the releases at $RELEASES into the folder; if there is
#                          none, prints key=K, a cache key of the sources and the compiler
#   build.sh build FOLDER  builds the program into the folder
set -euo pipefail

package=$(cd "$(dirname "$0")/../../.." && pwd)

need_swift() {
  if ! command -v swift >/dev/null; then
    echo "::error::Swift is not installed on this runner: run the job in the container swift:6.3," \
      "or set the input 'program'" >&2
    exit 2
  fi
}

case ${1:-} in
  find)
    status=0
    "$package/.github/release/release.sh" fetch "$RELEASES" "${2:?missing folder}" >&2 || status=$?
    case $status in
      0) exit ;;
      1) need_swift ;;
      *) exit "$status" ;;
    esac
    key=$({ swift --version 2>&1 && "$package/.github/release/release.sh" sources; } |
      git hash-object --stdin)
    echo "key=$key"
    ;;
  build)
    need_swift
    folder=${2:?missing folder}
    options=(--package-path "$package" --scratch-path "$folder/build" -c release)
    # A static program needs no other file in the cache; it can be linked only on Linux.
    if [ "$(uname)" = Linux ]; then options+=(-Xswiftc -static-executable); fi
    swift build "${options[@]}" --product survey
    cp "$(swift build "${options[@]}" --show-bin-path)/survey" "$folder/survey"
    rm -rf "$folder/build"
    "$folder/survey" --version
    ;;
  *)
    echo "usage: build.sh find FOLDER | build FOLDER" >&2
    exit 2
    ;;
esac
