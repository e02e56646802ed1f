#!/usr/bin/env bash
# Writes the page, the charts and the badge of a paper list into a folder.
#
# Everything is read from the environment, so that no name is ever part of a command:
#
#   LIST    the list (default: README.md)
#   FOLDER  the folder to write (default: site); it is created if necessary
#   TITLE   the title of the page (default: the first heading of the list)
#   SOURCE  the URL of the repository or of the list in it
#   SURVEY  the program (default: survey)
#
# Exit status: 0 written, 1 the list has no papers, 2 something could not be written.
set -euo pipefail

list=${LIST:-README.md}
folder=${FOLDER:-site}
survey=${SURVEY:-survey}

mkdir -p -- "$folder"
page=(page "--file=$list" "--output=$folder/index.html")
if [ -n "${TITLE:-}" ]; then page+=("--title=$TITLE"); fi
if [ -n "${SOURCE:-}" ]; then page+=("--source=$SOURCE"); fi
"$survey" "${page[@]}"

for field in year venue; do
  "$survey" stats "--file=$list" --by "$field" --limit 12 "--output=$folder/papers-by-$field.svg"
done
"$survey" stats "--file=$list" --format badge "--output=$folder/papers.svg"
