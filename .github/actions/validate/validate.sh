#!/usr/bin/env bash
# Checks the lines that a branch adds to a paper list, with the whole list as context.
#
# Everything is read from the environment, so that no name or text of a pull request is ever part of
# a command:
#
#   LIST    the list, relative to the working directory (default: README.md)
#   BASE    the branch or commit to compare with; if it is empty or all zeros, as in the first push
#           of a branch, the whole list is checked
#   STRICT  true to treat warnings as errors
#   INFO    true to show findings of the severity info
#   IGNORE  rules to skip, separated by commas or spaces
#   SURVEY  the program (default: survey)
#
# Findings go to standard output as workflow commands, and as text to $GITHUB_STEP_SUMMARY.
# Exit status: 0 no errors, 1 errors, 2 the list could not be checked.
set -euo pipefail

list=${LIST:-README.md}
base=${BASE:-}
survey=${SURVEY:-survey}
ignored=${IGNORE:-}

fail() {
  printf '::error::%s\n' "$1"
  exit 2
}

# Annotations name files from the top of the repository: go there.
prefix=$(git rev-parse --show-prefix) || fail "this is not a git repository: check it out first"
list=$prefix${list#./}
cd "$(git rev-parse --show-toplevel)"

mode=$(git --literal-pathspecs ls-files --stage -- "$list" | cut -d ' ' -f 1)
case $mode in
  100*) ;;
  120000) fail "$list is a symbolic link: name the file it links to" ;;
  *) fail "there is no file $list in the repository: set the input 'list'" ;;
esac

has_commit() { git rev-parse --verify --quiet --end-of-options "$1^{commit}" >/dev/null; }

# Fetches the base, and the history that a shallow checkout lacks.
complete_history() {
  set -- "${base#origin/}"
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    set -- --unshallow "$1" "$(git rev-parse HEAD)"
  fi
  git fetch --quiet --no-tags origin "$@" && base=$(git rev-parse FETCH_HEAD)
}

patch=$(mktemp)
trap 'rm -f "$patch"' EXIT
arguments=(validate "$list")

if [[ $base =~ ^0*$ ]]; then
  echo "No base to compare with: checking the whole of $list."
else
  if has_commit "origin/$base"; then base=origin/$base; fi
  if ! has_commit "$base" || ! git merge-base "$base" HEAD >/dev/null; then
    complete_history || true
  fi
  has_commit "$base" ||
    fail "the base $base is not here: check out with 'fetch-depth: 0', or set the input 'base'"
  # Later changes of the base are not part of the branch.
  fork=$(git merge-base "$base" HEAD) || fork=$base

  # Neither git attributes of the pull request nor user settings may change or hide the diff.
  compare=(
    git --literal-pathspecs diff --no-ext-diff --no-textconv --no-color
    --text --find-renames
  )
  paths=("$list")
  while IFS= read -r -d '' _ && IFS= read -r -d '' old && IFS= read -r -d '' new; do
    if [ "$new" = "$list" ]; then paths+=("$old"); fi
  done < <("${compare[@]}" -z --name-status --diff-filter=R "$fork")
  "${compare[@]}" --unified=0 --src-prefix=a/ --dst-prefix=b/ "$fork" -- "${paths[@]}" >"$patch"
  if ! [ -s "$patch" ]; then
    echo "$list is unchanged."
    exit 0
  fi
  arguments+=(--diff "$patch")
fi

if [ "${STRICT:-}" = true ]; then arguments+=(--strict); fi
if [ "${INFO:-}" = true ]; then arguments+=(--info); fi
for rule in ${ignored//,/ }; do arguments+=(--ignore "$rule"); done

status=0
"$survey" "${arguments[@]}" --format github || status=$?

# GitHub shows ten annotations of each severity; the summary has all findings, in an indented code
# block, which no text of a list can end.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  {
    printf '### Paper list\n\n'
    case $status in
      0) printf 'No errors.\n\n' ;;
      1) printf 'Findings:\n\n' ;;
      *) printf 'The list could not be checked; see the log.\n\n' ;;
    esac
    { "$survey" "${arguments[@]}" --format text --color never 2>&1 || true; } |
      head -c 400000 | tr -d '\r' | sed 's/^/    /'
    printf '\n'
  } >>"$GITHUB_STEP_SUMMARY"
fi

exit "$status"
