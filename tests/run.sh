#!/usr/bin/env bash
# Sets up what is missing, builds once, runs all tests, and ends with "N passed, N failed".
# Needs the .NET 10 SDK, Node.js 20 or later with npm, and apt where there is no Chromium yet.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

projects=(Unit Service Browser)
configuration=Release
results=artifacts/test-results

fail() {
    echo "tests/run.sh: $*" >&2
    exit 1
}

has() {
    command -v "$1" >/dev/null 2>&1
}

require_tools() {
    has dotnet || fail "dotnet is missing: install the .NET 10 SDK."
    has npm || fail "npm is missing: install Node.js 20 or later."
    local node
    node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
    [ "${node:-0}" -ge 20 ] || fail "Node.js 20 or later is needed, this is $(node --version 2>/dev/null || echo none)."
}

install_chromium() {
    if has chromium || has chromium-browser || has google-chrome; then
        return
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || fail "Chromium is missing: as root, run: apt-get update && apt-get install chromium"
        as_root=(sudo -n)
    fi
    has apt-get || fail "Chromium is missing, and so is apt-get: put a chromium into the PATH."
    echo "Installing Chromium (once)"
    "${as_root[@]}" apt-get update -qq || fail "apt-get update failed."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null ||
        fail "apt-get could not install chromium."
}

# A registry that hiccups once is no reason to fail.
restore() {
    for attempt in 1 2 3; do
        dotnet restore StudentHealth.sln --nologo -v q && return
        echo "Restore failed (attempt $attempt)." >&2
        sleep $((attempt * 5))
    done
    fail "packages could not be restored."
}

run_tests() {
    local status=0
    for project in "${projects[@]}"; do
        dotnet test --project "tests/$project" -c "$configuration" --no-build --no-progress \
            --results-directory "$results" --report-xunit-ctrf --report-xunit-ctrf-filename "$project.json" || status=1
    done
    return $status
}

# From the runners' own reports: a project without one has not run.
summarize() {
    node - "$results" "${projects[@]}" <<'JS'
const { readFileSync } = require('node:fs');
const [directory, ...projects] = process.argv.slice(2);
const sum = { passed: 0, failed: 0, skipped: 0 };
let missing = 0;
for (const project of projects) {
  try {
    const { summary } = JSON.parse(readFileSync(`${directory}/${project}.json`, 'utf8')).results;
    sum.passed += summary.passed;
    sum.failed += summary.failed + summary.other;
    sum.skipped += summary.skipped + summary.pending;
    if (summary.tests === 0) throw new Error('no test ran');
  } catch (error) {
    console.log(`tests/${project}: ${error.message}`);
    missing++;
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed${sum.skipped ? `, ${sum.skipped} skipped` : ''}`);
process.exit(missing || sum.failed || sum.passed === 0 ? 1 : 0);
JS
}

require_tools
install_chromium
rm -rf "$results"
restore
dotnet build StudentHealth.sln -c "$configuration" --no-restore --nologo -v q || fail "the build failed."
run_tests
tested=$?
summarize
summarized=$?
exit $((tested || summarized))
