#!/bin/bash
# usage: Tools/embed-data.sh -- writes Sources/CMizanData/data.c anew from the files of data/ that the program embeds.
set -eu
cd "$(dirname "$0")/.."
out=Sources/CMizanData/data.c
files=$(cd data && find catalogue packs -name '*.tsv' -not -path '*/cases/*' | LC_ALL=C sort)
{
  echo '#include "CMizanData.h"'
  echo
  echo '// Written by Tools/embed-data.sh; a test compares it with the folder `data`. `#embed` lets the build see edits of the data.'
  for file in $files; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '\nstatic const unsigned char %s[] = {\n#embed "../../data/%s"\n    , 0};\n' "$name" "$file"
  done
  printf '\nstatic const MizanDataFile files[] = {\n'
  for file in $files; do
    name=$(echo "${file%.tsv}" | tr '/-' '__')
    printf '    {"%s", %s, sizeof %s - 1},\n' "$file" "$name" "$name"
  done
  printf '};\n\nconst MizanDataFile *mizan_data_files(void) { return files; }\n\n'
  printf 'size_t mizan_data_file_count(void) { return sizeof files / sizeof files[0]; }\n'
} > "$out"
