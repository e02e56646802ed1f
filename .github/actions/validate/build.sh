#!/usr/bin/env bash
# Builds survey for the action.
#
#   build.sh key           prints a name for what would be built, for a cache
#   build.sh build FOLDER  builds the program into the folder
set -euo pipefail

package=$(cd "$(dirname "$0")/../../.." && pwd)

if ! command -v swift >/dev/null; then
  echo "::error::there is no Swift on this runner: use ubuntu-24.04, run the job in the container" \
    "swift:6.3, or set the input 'program'" >&2
  exit 2
fi

case ${1:-} in
  key)
    {
      swift --version 2>&1
      cd "$package"
      find Package.swift Sources Data -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
    } | sha256sum | cut -c 1-32
    ;;
  build)
    folder=${2:?the folder for the program is missing}
    options=(--package-path "$package" --scratch-path "$folder/build" -c release)
    # A static program is the only file the cache has to keep; only Linux can link one.
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
