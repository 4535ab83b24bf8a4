#!/bin/bash
# usage: Tools/embed-data.sh -- writes Sources/CMizanData/data.c anew from the files of data/ and
# reports/ that the program embeds.
set -eu
cd "$(dirname "$0")/.."
out=Sources/CMizanData/data.c
reports=$(find reports -name report.tsv | LC_ALL=C sort)
files=$(cd data && find catalogue packs -name '*.tsv' -not -path '*/cases/*' | LC_ALL=C sort)

# The C name of a file.
name() { echo "${1%.tsv}" | tr '/-' '__'; }

# The bytes of files that lie in a folder, one array each.
arrays() {
  local folder=$1 file
  shift
  for file in "$@"; do
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../%s%s"\n    , 0};\n' "$(name "$file")" "$folder" "$file"
  done
}

# The rows of a table of files; its name is that of one entry.
table() {
  local array=$1 file
  shift
  printf '\nstatic const MizanDataFile %ss[] = {\n' "$array"
  for file in "$@"; do
    printf '    {"%s", %s, sizeof %s - 1},\n' "$file" "$(name "$file")" "$(name "$file")"
  done
}

{
  echo '#include "CMizanData.h"'
  echo
  echo '// Written by Tools/embed-data.sh; a test compares it with the folders `data` and `reports`. `#embed` lets the build see edits.'
  # shellcheck disable=SC2086 -- no file name has a blank
  arrays data/ $files
  # shellcheck disable=SC2086
  arrays '' $reports
  # shellcheck disable=SC2086
  table file $files
  printf '};\n\nconst MizanDataFile *mizan_data_files(void) { return files; }\n\n'
  printf 'size_t mizan_data_file_count(void) { return sizeof files / sizeof files[0]; }\n'
  # shellcheck disable=SC2086
  table report $reports
  printf '};\n\nconst MizanDataFile *mizan_report_files(void) { return reports; }\n\n'
  printf 'size_t mizan_report_file_count(void) { return sizeof reports / sizeof reports[0]; }\n'
} > "$out"
