#!/usr/bin/env bash
# Installs Debian's Chromium, with a font for Chinese, and runs the tests that use it: test/web/withChromium.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
if [[ ! -x ${CHROMIUM:-/usr/bin/chromium} ]]; then
  sudo=$([[ $(id -u) == 0 ]] || echo sudo)
  $sudo apt-get update
  $sudo apt-get install --yes --no-install-recommends chromium fonts-noto-cjk
fi
npx vitest run --config test/vitest.config.ts --project unit --project full test/web
