#!/usr/bin/env bash
# Brings the programs with which the tests open exported files: from the system's packages (Debian), and from Python's into .readers.
set -euo pipefail
cd "$(dirname "$0")/.."

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }
missing=()
command -v xmllint >/dev/null || missing+=(libxml2-utils)
command -v sqlite3 >/dev/null || missing+=(sqlite3)
command -v soffice >/dev/null || missing+=(libreoffice-calc)
[ -e /usr/share/java/jgrapht-io.jar ] || missing+=(libjgrapht-java)
python3 -c 'import ensurepip' 2>/dev/null || missing+=(python3 python3-venv)
if [ "${#missing[@]}" -gt 0 ]; then
  as_root apt-get update -q
  as_root apt-get install -y --no-install-recommends "${missing[@]}"
fi
[ -x .readers/bin/python ] || python3 -m venv .readers
.readers/bin/pip install -q --disable-pip-version-check -r test/export/readers/requirements.txt
