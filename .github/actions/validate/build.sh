#!/usr/bin/env bash
# Builds survey for the action.
#
#   build.sh key           prints a cache key of the sources and the compiler
#   build.sh build FOLDER  builds the program into the folder
set -euo pipefail

package=$(cd "$(dirname "$0")/../../.." && pwd)

if ! command -v swift >/dev/null; then
  echo "::error::Swift is not installed on this runner: run the job in the container swift:6.3," \
    "or set the input 'program'" >&2
  exit 2
fi

case ${1:-} in
  key)
    { swift --version 2>&1 && "$package/.github/release/release.sh" sources; } |
      git hash-object --stdin
    ;;
  build)
    folder=${2:?missing folder for the program}
    options=(--package-path "$package" --scratch-path "$folder/build" -c release)
    # A static program needs no other file in the cache; it can be linked only on Linux.
    if [ "$(uname)" = Linux ]; then options+=(-Xswiftc -static-executable); fi
    swift build "${options[@]}" --product survey
    cp "$(swift build "${options[@]}" --show-bin-path)/survey" "$folder/survey"
    rm -rf "$folder/build"
    "$folder/survey" --version
    ;;
  *)
    echo "usage: build.sh key | build FOLDER" >&2
    exit 2
    ;;
esac
