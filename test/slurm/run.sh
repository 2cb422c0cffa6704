#!/bin/sh
# Installs Slurm and GNU parallel from Debian where they are missing, starts a cluster of this one computer, and runs a sweep on it
# with a chunk that is killed: as root, `test/slurm/run.sh` from anywhere. `npm run test:full` runs the same test where they are.
set -eu
cd "$(dirname "$0")/../.."
if ! command -v slurmctld >/dev/null || ! command -v munged >/dev/null || ! command -v parallel >/dev/null; then
  apt-get update
  DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends slurm-wlm munge parallel
fi
exec npx vitest run --config test/vitest.config.ts --project full test/cli/sweepCluster.full.test.ts
