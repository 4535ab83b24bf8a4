#!/bin/bash
# usage: Tools/embed-data.sh -- writes Sources/CMizanData/data.c anew from the files of data/ and
# reports/ that the program embeds.
set -eu
cd "$(dirname "$0")/.."
out=Sources/CMizanData/data.c
reports=$(find reports -name report.tsv | LC_ALL=C sort)
files=$(cd data && find catalogue packs -name '*.tsv' -not -path '*/cases/*' | LC_ALL=C sort)
{
  echo '#include "CMizanData.h"'
  echo
  echo '// Written by Tools/embed-data.sh; a test compares it with the folders `data` and `reports`. `#embed` lets the build see edits.'
  for file in $files; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../data/%s"\n    , 0};\n' "$name" "$file"
  done
  for file in $reports; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../%s"\n    , 0};\n' "$name" "$file"
  done
  printf '\nstatic const MizanDataFile files[] = {\n'
  for file in $files; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '    {"%s", %s, sizeof %s - 1},\n' "$file" "$name" "$name"
  done
  printf '};\n\nconst MizanDataFile *mizan_data_files(void) { return files; }\n\n'
  printf 'size_t mizan_data_file_count(void) { return sizeof files / sizeof files[0]; }\n'
  printf '\nstatic const MizanDataFile reports[] = {\n'
  for file in $reports; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '    {"%s", %s, sizeof %s - 1},\n' "$file" "$name" "$name"
  done
  printf '};\n\nconst MizanDataFile *mizan_report_files(void) { return reports; }\n\n'
  printf 'size_t mizan_report_file_count(void) { return sizeof reports / sizeof reports[0]; }\n'
} > "$out"
