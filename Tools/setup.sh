#!/bin/bash
# usage: Tools/setup.sh [PACKAGE...] -- makes sure that Swift and libxlsxwriter are there, and the Debian packages named.
# Asks for root only when something is missing.
set -eu

if ! command -v swift >/dev/null; then
  echo "setup: there is no swift in the path; install Swift 6.1 or newer from swift.org" >&2
  exit 1
fi

missing=()
if command -v dpkg-query >/dev/null; then
  for package in libxlsxwriter-dev zlib1g-dev unzip locales "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
fi
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup: ask an administrator to install: ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi
echo "setup: installing ${missing[*]}"
"${as_root[@]}" apt-get update -q -q
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -q -y --no-install-recommends "${missing[@]}"
